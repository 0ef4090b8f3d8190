// Generated from the clauses of Charter; change those and compile again.
import type { Edition } from "../../text/edition.ts";

// prettier-ignore
export const community1: Edition = {
  "name": "community-1",
  "template": "Charter",
  "title": {
    "kk": "Цифрлық қауымдастықтың жарғысы",
    "ru": "Устав цифрового сообщества",
    "en": "Charter of a digital community"
  },
  "sections": [
    {
      "id": "nature",
      "title": {
        "kk": "Жарғының сипаты және Бағдарлама",
        "ru": "Природа Устава и Программа",
        "en": "Nature of the Charter and the Program"
      }
    },
    {
      "id": "register",
      "title": {
        "kk": "Бірліктер, үлестер және қосылу",
        "ru": "Единицы, доли и присоединение",
        "en": "Units, shares and accession"
      }
    },
    {
      "id": "objects",
      "title": {
        "kk": "Ортақ цифрлық объектілер",
        "ru": "Общие цифровые объекты",
        "en": "Common digital objects"
      }
    },
    {
      "id": "convening",
      "title": {
        "kk": "Жиналысты шақыру және хабарлау",
        "ru": "Созыв и уведомление",
        "en": "Convening and notice"
      }
    },
    {
      "id": "voting",
      "title": {
        "kk": "Дауыс беру",
        "ru": "Голосование",
        "en": "Voting"
      }
    },
    {
      "id": "rules",
      "title": {
        "kk": "Шешімдердің санаттары және өкілеттіктер",
        "ru": "Категории Решений и полномочия",
        "en": "Categories of Decisions and powers"
      }
    },
    {
      "id": "execution",
      "title": {
        "kk": "Шешімнің күйі және орындалуы",
        "ru": "Состояние и исполнение Решения",
        "en": "State and execution of a Decision"
      }
    },
    {
      "id": "mandates",
      "title": {
        "kk": "Мандаттар",
        "ru": "Мандаты",
        "en": "Mandates"
      }
    },
    {
      "id": "disputes",
      "title": {
        "kk": "Дауларды шешу тәртібі",
        "ru": "Порядок разрешения споров",
        "en": "Disputes"
      }
    },
    {
      "id": "amendment",
      "title": {
        "kk": "Жарғыны өзгерту және тіркеу",
        "ru": "Изменение Устава и учёт",
        "en": "Amendment of the Charter and registration"
      }
    },
    {
      "id": "data",
      "title": {
        "kk": "Дербес деректер және тәуекел",
        "ru": "Персональные данные и риск",
        "en": "Personal data and risk"
      }
    },
    {
      "id": "language",
      "title": {
        "kk": "Тіл, басымдық және құқық",
        "ru": "Язык, приоритет и право",
        "en": "Language, precedence and law"
      }
    },
    {
      "id": "regulation",
      "title": {
        "kk": "Қосымша: ішкі өзара іс-қимыл регламенті",
        "ru": "Приложение: внутренний регламент взаимодействия",
        "en": "Annex: internal regulation of interaction"
      }
    },
    {
      "id": "annex",
      "title": {
        "kk": "Қосымша: мекенжайлар және код",
        "ru": "Приложение: адреса и код",
        "en": "Annex: addresses and code"
      }
    }
  ],
  "fields": [
    {
      "path": "common.tribunal",
      "type": "address"
    },
    {
      "path": "common.arbitration",
      "type": "hash"
    },
    {
      "path": "common.petition",
      "type": "fraction"
    },
    {
      "path": "common.proxy",
      "type": "fraction"
    },
    {
      "path": "particulars.name",
      "type": "text"
    },
    {
      "path": "particulars.founder",
      "type": "address"
    },
    {
      "path": "particulars.register",
      "type": "address"
    },
    {
      "path": "particulars.objects",
      "type": "address"
    },
    {
      "path": "particulars.disputes",
      "type": "address"
    },
    {
      "path": "particulars.decisions",
      "type": "address"
    },
    {
      "path": "particulars.registerCode",
      "type": "hash"
    },
    {
      "path": "particulars.objectsCode",
      "type": "hash"
    },
    {
      "path": "particulars.disputesCode",
      "type": "hash"
    },
    {
      "path": "particulars.decisionsCode",
      "type": "hash"
    },
    {
      "path": "particulars.rules",
      "type": "list",
      "columns": [
        {
          "name": "category",
          "type": "choice",
          "choices": {
            "1": {
              "kk": "1-санат",
              "ru": "категория 1",
              "en": "category 1"
            },
            "2": {
              "kk": "2-санат",
              "ru": "категория 2",
              "en": "category 2"
            },
            "3": {
              "kk": "3-санат",
              "ru": "категория 3",
              "en": "category 3"
            },
            "4": {
              "kk": "4-санат",
              "ru": "категория 4",
              "en": "category 4"
            },
            "5": {
              "kk": "5-санат",
              "ru": "категория 5",
              "en": "category 5"
            },
            "6": {
              "kk": "6-санат",
              "ru": "категория 6",
              "en": "category 6"
            },
            "7": {
              "kk": "7-санат",
              "ru": "категория 7",
              "en": "category 7"
            },
            "8": {
              "kk": "8-санат",
              "ru": "категория 8",
              "en": "category 8"
            }
          }
        },
        {
          "name": "basis",
          "type": "choice",
          "label": {
            "kk": "есептеледі:",
            "ru": "считаются:",
            "en": "counted:"
          },
          "choices": {
            "0": {
              "kk": "үлестер",
              "ru": "доли",
              "en": "shares"
            },
            "1": {
              "kk": "Бірліктер",
              "ru": "Единицы",
              "en": "Units"
            },
            "2": {
              "kk": "үлестер де, Бірліктер де",
              "ru": "и доли, и Единицы",
              "en": "both shares and Units"
            }
          }
        },
        {
          "name": "quorum",
          "type": "fraction",
          "label": {
            "kk": "кворум барлығынан:",
            "ru": "кворум от всех:",
            "en": "quorum, of all:"
          }
        },
        {
          "name": "second",
          "type": "fraction",
          "label": {
            "kk": "екінші шақырудың кворумы:",
            "ru": "кворум второго созыва:",
            "en": "quorum of a second call:"
          }
        },
        {
          "name": "pass",
          "type": "fraction",
          "label": {
            "kk": "жақтағандар:",
            "ru": "за:",
            "en": "for it:"
          }
        },
        {
          "name": "base",
          "type": "choice",
          "label": {
            "kk": "негізі:",
            "ru": "от основы:",
            "en": "of the base:"
          },
          "choices": {
            "0": {
              "kk": "жақтағандар мен қарсылар",
              "ru": "проголосовавшие за и против",
              "en": "those for and against"
            },
            "1": {
              "kk": "қалыс қалғандарды қоса, барлық дауыс бергендер",
              "ru": "все проголосовавшие, включая воздержавшихся",
              "en": "all who voted, those who abstained included"
            },
            "2": {
              "kk": "дауыс бере алатындардың барлығы",
              "ru": "все, кто может голосовать",
              "en": "all who can vote"
            }
          }
        },
        {
          "name": "waits",
          "type": "choice",
          "label": {
            "kk": "ашық дау кезінде:",
            "ru": "при открытом споре:",
            "en": "while a dispute is open:"
          },
          "choices": {
            "0": {
              "kk": "дауды күтпейді",
              "ru": "не ждёт спора",
              "en": "does not wait for the dispute"
            },
            "1": {
              "kk": "дауды күтеді",
              "ru": "ждёт спора",
              "en": "waits for the dispute"
            }
          }
        },
        {
          "name": "extends",
          "type": "choice",
          "label": {
            "kk": "кворум дауыс берудің соңғы тәулігінде жиналса:",
            "ru": "если кворум достигнут в последние сутки голосования:",
            "en": "if the quorum is reached in the last day of voting:"
          },
          "choices": {
            "0": {
              "kk": "дауыс беру ұзартылмайды",
              "ru": "голосование не продлевается",
              "en": "voting is not extended"
            },
            "1": {
              "kk": "дауыс беру бір рет 24 сағатқа ұзартылады",
              "ru": "голосование один раз продлевается на 24 часа",
              "en": "voting is extended by 24 hours, once"
            }
          }
        },
        {
          "name": "notice",
          "type": "period",
          "label": {
            "kk": "хабарлама мерзімі:",
            "ru": "срок уведомления:",
            "en": "notice period:"
          }
        },
        {
          "name": "voting",
          "type": "period",
          "label": {
            "kk": "дауыс беру мерзімі:",
            "ru": "срок голосования:",
            "en": "voting period:"
          }
        },
        {
          "name": "challenge",
          "type": "period",
          "label": {
            "kk": "дауласу мерзімі:",
            "ru": "срок оспаривания:",
            "en": "challenge period:"
          }
        },
        {
          "name": "execution",
          "type": "period",
          "label": {
            "kk": "орындау мерзімі:",
            "ru": "срок исполнения:",
            "en": "execution period:"
          }
        },
        {
          "name": "exampleVoting",
          "type": "count",
          "label": {
            "kk": "мысал, үлесі тең 100 Бірлік болғанда дауыс бергені кемінде:",
            "ru": "пример на 100 Единиц равной доли, голосуют не менее чем:",
            "en": "example of 100 Units of equal share, voting at least:"
          }
        },
        {
          "name": "exampleFor",
          "type": "count",
          "label": {
            "kk": "ешкім қалыс қалмаса, олардың жақтағаны кемінде:",
            "ru": "из них за, если никто не воздержался, не менее чем:",
            "en": "of these for it, if nobody abstains, at least:"
          }
        }
      ]
    },
    {
      "path": "particulars.powers",
      "type": "list",
      "columns": [
        {
          "name": "kind",
          "type": "choice",
          "choices": {
            "charter.amend": {
              "kk": "Жарғының мәтінін өзгерту (amend)",
              "ru": "изменить текст Устава (amend)",
              "en": "amend the text of the Charter (amend)"
            },
            "charter.setRule": {
              "kk": "санаттың ережесін өзгерту (setRule)",
              "ru": "изменить правило категории (setRule)",
              "en": "change the rule of a category (setRule)"
            },
            "charter.setPower": {
              "kk": "өкілеттіктер кестесін өзгерту (setPower)",
              "ru": "изменить таблицу полномочий (setPower)",
              "en": "change the table of powers (setPower)"
            },
            "charter.setParts": {
              "kk": "петиция мен сенімхат бөліктерін өзгерту (setParts)",
              "ru": "изменить части для петиции и доверенности (setParts)",
              "en": "change the parts for petition and proxy (setParts)"
            },
            "charter.setTribunal": {
              "kk": "Дау бағдарламасын ауыстыру (setTribunal)",
              "ru": "сменить Программу споров (setTribunal)",
              "en": "name another Dispute Program (setTribunal)"
            },
            "disputes.collect": {
              "kk": "дау авансын алу (collect)",
              "ru": "забрать аванс по спору (collect)",
              "en": "take the advance of a dispute (collect)"
            },
            "charter.setRegisterNumber": {
              "kk": "тізілімдегі нөмірді енгізу (setRegisterNumber)",
              "ru": "внести номер в реестре (setRegisterNumber)",
              "en": "enter the register number (setRegisterNumber)"
            },
            "charter.appoint": {
              "kk": "мандат беру (appoint)",
              "ru": "дать мандат (appoint)",
              "en": "give a mandate (appoint)"
            },
            "charter.revoke": {
              "kk": "мандатты қайтарып алу (revoke)",
              "ru": "отозвать мандат (revoke)",
              "en": "recall a mandate (revoke)"
            },
            "charter.resolve.upkeep": {
              "kk": "қабылданған бюджет шегінде ортақ объектілерді ағымдағы күтіп ұстау туралы қаулы (resolve, 7)",
              "ru": "постановление о текущем содержании общих объектов в пределах принятого бюджета (resolve, 7)",
              "en": "a resolution on the current upkeep of common objects within the adopted budget (resolve, 7)"
            },
            "charter.resolve.budget": {
              "kk": "бюджет туралы қаулы (resolve, 1)",
              "ru": "постановление о бюджете (resolve, 1)",
              "en": "a resolution on the budget (resolve, 1)"
            },
            "charter.resolve.contributions": {
              "kk": "жарналар туралы қаулы (resolve, 2)",
              "ru": "постановление о взносах (resolve, 2)",
              "en": "a resolution on contributions (resolve, 2)"
            },
            "charter.resolve.repair": {
              "kk": "жөндеу туралы қаулы (resolve, 3)",
              "ru": "постановление о ремонте (resolve, 3)",
              "en": "a resolution on a repair (resolve, 3)"
            },
            "charter.resolve.repairContractor": {
              "kk": "жөндеу мердігері туралы қаулы (resolve, 4)",
              "ru": "постановление о подрядчике ремонта (resolve, 4)",
              "en": "a resolution on who repairs (resolve, 4)"
            },
            "charter.resolve.reserve": {
              "kk": "резерв туралы қаулы (resolve, 5)",
              "ru": "постановление о резерве (resolve, 5)",
              "en": "a resolution on the reserve (resolve, 5)"
            },
            "charter.resolve.annualReport": {
              "kk": "жылдық есеп туралы қаулы (resolve, 6)",
              "ru": "постановление о годовом отчёте (resolve, 6)",
              "en": "a resolution on the annual report (resolve, 6)"
            },
            "objects.enter": {
              "kk": "ортақ объектіні енгізу (enter)",
              "ru": "внести общий объект (enter)",
              "en": "enter a common object (enter)"
            },
            "objects.setTerms": {
              "kk": "ортақ объектіні пайдалану шарттарын өзгерту (setTerms)",
              "ru": "изменить условия пользования общим объектом (setTerms)",
              "en": "change the terms of use of a common object (setTerms)"
            },
            "objects.suspend": {
              "kk": "ортақ объектіні тоқтата тұру (suspend)",
              "ru": "приостановить общий объект (suspend)",
              "en": "suspend a common object (suspend)"
            },
            "objects.resume": {
              "kk": "ортақ объектіні қайта бастау (resume)",
              "ru": "возобновить общий объект (resume)",
              "en": "resume a common object (resume)"
            },
            "objects.retire": {
              "kk": "ортақ объектіні біржола шығару (retire)",
              "ru": "исключить общий объект навсегда (retire)",
              "en": "retire a common object for ever (retire)"
            },
            "objects.replace": {
              "kk": "ортақ объектіні ауыстыру (replace)",
              "ru": "заменить общий объект (replace)",
              "en": "replace a common object (replace)"
            },
            "register.enterMany": {
              "kk": "жаңа Бірліктерді енгізу (enterMany)",
              "ru": "внести новые Единицы (enterMany)",
              "en": "enter new Units (enterMany)"
            },
            "register.reapportion": {
              "kk": "үлестерді өзгерту (reapportion)",
              "ru": "изменить доли (reapportion)",
              "en": "change shares (reapportion)"
            },
            "register.choose": {
              "kk": "қосылу мен бөлу тәртібін өзгерту (choose)",
              "ru": "изменить порядок присоединения и разделения (choose)",
              "en": "change how accession and splitting work (choose)"
            },
            "register.split": {
              "kk": "Бірлікті бөлу (split)",
              "ru": "разделить Единицу (split)",
              "en": "split a Unit (split)"
            },
            "register.admitMany": {
              "kk": "мүшелер қабылдау (admitMany)",
              "ru": "принять членов (admitMany)",
              "en": "admit members (admitMany)"
            },
            "register.contribute": {
              "kk": "мүшенің үлесін өзгерту (contribute)",
              "ru": "изменить долю члена (contribute)",
              "en": "change a member's share (contribute)"
            },
            "register.expel": {
              "kk": "мүшені шығару (expel)",
              "ru": "исключить члена (expel)",
              "en": "expel a member (expel)"
            }
          }
        },
        {
          "name": "category",
          "type": "choice",
          "choices": {
            "1": {
              "kk": "1-санат",
              "ru": "категория 1",
              "en": "category 1"
            },
            "2": {
              "kk": "2-санат",
              "ru": "категория 2",
              "en": "category 2"
            },
            "3": {
              "kk": "3-санат",
              "ru": "категория 3",
              "en": "category 3"
            },
            "4": {
              "kk": "4-санат",
              "ru": "категория 4",
              "en": "category 4"
            },
            "5": {
              "kk": "5-санат",
              "ru": "категория 5",
              "en": "category 5"
            },
            "6": {
              "kk": "6-санат",
              "ru": "категория 6",
              "en": "category 6"
            },
            "7": {
              "kk": "7-санат",
              "ru": "категория 7",
              "en": "category 7"
            },
            "8": {
              "kk": "8-санат",
              "ru": "категория 8",
              "en": "category 8"
            }
          }
        },
        {
          "name": "class",
          "type": "count",
          "label": {
            "kk": "сынып:",
            "ru": "класс:",
            "en": "class:"
          }
        }
      ]
    },
    {
      "path": "particulars.outside",
      "type": "list",
      "columns": [
        {
          "name": "target",
          "type": "address"
        },
        {
          "name": "call",
          "type": "text"
        },
        {
          "name": "category",
          "type": "choice",
          "choices": {
            "1": {
              "kk": "1-санат",
              "ru": "категория 1",
              "en": "category 1"
            },
            "2": {
              "kk": "2-санат",
              "ru": "категория 2",
              "en": "category 2"
            },
            "3": {
              "kk": "3-санат",
              "ru": "категория 3",
              "en": "category 3"
            },
            "4": {
              "kk": "4-санат",
              "ru": "категория 4",
              "en": "category 4"
            },
            "5": {
              "kk": "5-санат",
              "ru": "категория 5",
              "en": "category 5"
            },
            "6": {
              "kk": "6-санат",
              "ru": "категория 6",
              "en": "category 6"
            },
            "7": {
              "kk": "7-санат",
              "ru": "категория 7",
              "en": "category 7"
            },
            "8": {
              "kk": "8-санат",
              "ru": "категория 8",
              "en": "category 8"
            }
          }
        },
        {
          "name": "class",
          "type": "count",
          "label": {
            "kk": "сынып:",
            "ru": "класс:",
            "en": "class:"
          }
        }
      ]
    },
    {
      "path": "particulars.chainKind",
      "type": "choice",
      "choices": {
        "0": {
          "kk": "орталықсыздандырылған",
          "ru": "децентрализованный",
          "en": "decentralised"
        },
        "1": {
          "kk": "орталықтан үйлестірілетін",
          "ru": "централизованно координируемый",
          "en": "centrally coordinated"
        }
      }
    },
    {
      "path": "particulars.consensus",
      "type": "text"
    },
    {
      "path": "particulars.coordinator",
      "type": "text"
    },
    {
      "path": "particulars.finality",
      "type": "count"
    }
  ],
  "currencies": [],
  "exemptions": [
    {
      "element": "struct Units.Part.share"
    },
    {
      "element": "struct Units.Part.object"
    },
    {
      "element": "error InvalidShortString"
    },
    {
      "element": "error StringTooLong"
    },
    {
      "element": "event EIP712DomainChanged"
    },
    {
      "element": "constant Packed.UNIT"
    },
    {
      "element": "constant Charter.RULE_CATEGORY"
    },
    {
      "element": "constant Charter.CATEGORY_BEFORE"
    },
    {
      "element": "constant Charter.CLASS_BEFORE"
    },
    {
      "element": "constant Ballots.ENTRY_SIZE"
    },
    {
      "element": "constant Ballots.UNIT_SIZE"
    }
  ],
  "contracts": [
    "Charter",
    "Assembly",
    "Memberships",
    "Objects",
    "Disputes"
  ],
  "clauses": [
    {
      "id": "nature",
      "section": "nature",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          {
            "path": "particulars.name",
            "type": "text"
          },
          " цифрлық қауымдастығы (бұдан әрі – Қауымдастық) – осы Жарғы бойынша бірге шешім қабылдауға келіскен тұлғалардың шарттық бірлестігі; мүліктің орнына мүшеліктер (бұдан әрі – Бірліктер) есептеледі, ал мүшелер қатысушылар деп аталады. Ескерту: цифрлық қауымдастықтар мен орталықсыздандырылған автономды ұйымдар (DAO) туралы бап жобада болған, бірақ Цифрлық кодекстің түпкілікті мәтініне кірмеген; заң Қауымдастыққа ерекше мәртебе де бермейді, қатысушылардың жауаптылығын да шектемейді. Цифрлық кодекс бойынша субъектілер – жеке және заңды тұлғалар (36-баптың 1-тармағы); Қауымдастық олардың бірі емес. Осы Жарғыдағы 26 және 35-баптарға сілтемелер Қауымдастыққа заң күшімен емес, қатысушылардың келісімі бойынша қолданылады."
        ],
        "ru": [
          "Цифровое сообщество ",
          {
            "path": "particulars.name",
            "type": "text"
          },
          " (далее — Сообщество) — договорное объединение лиц, которые согласились вместе принимать решения по этому Уставу; вместо имущества учитываются членства (далее — Единицы), а члены называются участниками. Предупреждение: статья о цифровых сообществах и децентрализованных автономных организациях (DAO) была в проекте, но в окончательный текст Цифрового кодекса не вошла; закон не даёт Сообществу особого статуса и не ограничивает ответственности его участников. Субъекты по Цифровому кодексу — физические и юридические лица (пункт 1 статьи 36); Сообщество не относится к ним. Ссылки этого Устава на статьи 26 и 35 действуют для Сообщества не в силу закона, а по соглашению участников."
        ],
        "en": [
          "The digital community ",
          {
            "path": "particulars.name",
            "type": "text"
          },
          " (the Community) is an association by contract of persons who have agreed to take decisions together under this Charter; memberships (Units) are counted in place of property, and members are called participants. Warning: an article on digital communities and decentralised autonomous organisations (DAO) was in the draft, but did not enter the final text of the Digital Code; the law gives the Community no special status and does not limit the liability of its participants. Subjects under the Digital Code are individuals and legal entities (Article 36(1)); the Community is neither. The references of this Charter to Articles 26 and 35 apply to the Community not by law but by agreement of the participants."
        ]
      }
    },
    {
      "id": "execution.vote",
      "section": "nature",
      "mode": "automatic",
      "code": [],
      "text": {
        "kk": [
          "Шешімді дауыс берудің өзі орындайды: Жарғы әдепкі бойынша басқарушыны көздемейді, ал мандатты Жиналыс қана бере алады. Бағдарламаның коды баршаға ашық және өзгермейді; дауыстардың есебін кез келген тұлға тексере алады."
        ],
        "ru": [
          "Решение исполняет само голосование: управляющего Устав по умолчанию не предусматривает, а мандат может дать только Собрание. Код Программы открыт всем и неизменен; подсчёт голосов может проверить любой."
        ],
        "en": [
          "A Decision is carried out by the vote itself: the Charter provides for no manager by default, and only the Assembly can give a mandate. The code of the Program is open to all and does not change; anyone can check the count."
        ]
      }
    },
    {
      "id": "liability",
      "section": "nature",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Осы Жарғы заңды тұлға құрмайды, ал Цифрлық кодекс қатысушылардың жауаптылығын шектемейді. Ескерту: бірлескен қызмет туралы Азаматтық кодекстің нормалары қолданылса, қатысушылар үшінші тұлғалар алдында ортақ міндеттемелер бойынша ынтымақты жауап беруі мүмкін. Бірлік цифрлық қаржы активі ретінде ұсынылмайды және табыс уәде етпейді; цифрлық активтер туралы заңнаманың қолданылуын әрбір иеленуші өзі тексереді."
        ],
        "ru": [
          "Этот Устав не создаёт юридического лица, а Цифровой кодекс не ограничивает ответственности участников. Предупреждение: если применимы нормы Гражданского кодекса о совместной деятельности, участники могут отвечать перед третьими лицами по общим обязательствам солидарно. Единица не предлагается как цифровой финансовый актив и дохода не обещает; применимо ли законодательство о цифровых активах, каждый держатель проверяет сам."
        ],
        "en": [
          "This Charter creates no legal person, and the Digital Code does not limit the liability of participants. Warning: where the rules of the Civil Code on joint activity apply, participants can be liable to third persons for common obligations jointly and severally. A Unit is not offered as a digital financial asset and promises no income; whether the law on digital assets applies is for each holder to check."
        ]
      }
    },
    {
      "id": "program",
      "section": "nature",
      "mode": "fact",
      "code": [
        "function Charter.found",
        "function Charter.foundedAt",
        "error CharterOnlyFounder",
        "error CharterAlreadyFounded",
        "error CharterNotFounded",
        "error CharterNotItsOwn",
        "error CharterWithoutUnits",
        "event Founded",
        "error CharterOnlyAssembly",
        "error ObjectsOnlyAssembly",
        "error RegisterOnlyAssembly",
        "error RegisterNotFounded",
        "error ObjectsOnlyFounder",
        "error RegisterOnlyFounder",
        "function Charter.modules",
        "function Charter.decisions",
        "function Charter.disputes",
        "function Register.boundTo",
        "function Objects.boundTo",
        "function Assembly.boundTo",
        "function Disputes.boundTo",
        "function Assembly.register",
        "function Assembly.disputes",
        "struct Modules.register",
        "struct Modules.objects",
        "struct Modules.disputes",
        "struct Modules.decisions"
      ],
      "text": {
        "kk": [
          "Жарғының бір бөлігі бағдарламалық кодпен білдірілген; код (бұдан әрі – Бағдарлама) нөмірі ",
          {
            "path": "chainId",
            "type": "count"
          },
          " желіде орналасқан: Жарғы – ",
          {
            "path": "template",
            "type": "address"
          },
          ", тізілім – ",
          {
            "path": "particulars.register",
            "type": "address"
          },
          ", ортақ объектілер – ",
          {
            "path": "particulars.objects",
            "type": "address"
          },
          ", жиналыс – ",
          {
            "path": "particulars.decisions",
            "type": "address"
          },
          ", даулар – ",
          {
            "path": "particulars.disputes",
            "type": "address"
          },
          ". Бағдарламаның бес бөлігі бір-бірімен мәңгі байланысқан, иесі жоқ, ешкім оны жаңарта, тоқтата немесе ауыстыра алмайды. Құрылтайшы, оның мекенжайы ",
          {
            "path": "particulars.founder",
            "type": "address"
          },
          ", құрылтайға дейін Бірліктер мен ортақ объектілерді енгізеді және бір рет құрылтайды жасайды; кемінде бір Бірлік болмаса, құрылтай мүмкін емес. Құрылтайдан кейін құрылтайшының ерекше құқығы жоқ: Жарғы мен оның ережелерін қатысушылардың жиналысы (бұдан әрі – Жиналыс) ғана өз Шешімімен өзгертеді."
        ],
        "ru": [
          "Часть Устава выражена программным кодом; код (далее — Программа) находится в сети с номером ",
          {
            "path": "chainId",
            "type": "count"
          },
          ": устав — ",
          {
            "path": "template",
            "type": "address"
          },
          ", реестр — ",
          {
            "path": "particulars.register",
            "type": "address"
          },
          ", общие объекты — ",
          {
            "path": "particulars.objects",
            "type": "address"
          },
          ", собрание — ",
          {
            "path": "particulars.decisions",
            "type": "address"
          },
          ", споры — ",
          {
            "path": "particulars.disputes",
            "type": "address"
          },
          ". Пять частей Программы связаны друг с другом навсегда, владельца у неё нет, никто не может её обновить, остановить или заменить. Учредитель, адрес которого ",
          {
            "path": "particulars.founder",
            "type": "address"
          },
          ", до учреждения вносит Единицы и общие объекты и один раз совершает учреждение; без хотя бы одной Единицы учреждение невозможно. После учреждения особых прав у учредителя нет: Устав и его правила изменяет только собрание участников (далее — Собрание) своим Решением."
        ],
        "en": [
          "Part of the Charter is expressed in program code; the code (the Program) is on the chain with the number ",
          {
            "path": "chainId",
            "type": "count"
          },
          ": the charter at ",
          {
            "path": "template",
            "type": "address"
          },
          ", the register at ",
          {
            "path": "particulars.register",
            "type": "address"
          },
          ", the common objects at ",
          {
            "path": "particulars.objects",
            "type": "address"
          },
          ", the assembly at ",
          {
            "path": "particulars.decisions",
            "type": "address"
          },
          ", the disputes at ",
          {
            "path": "particulars.disputes",
            "type": "address"
          },
          ". The five parts of the Program are bound to each other for ever; it has no owner, and nobody can upgrade, stop or replace it. The founder, whose address is ",
          {
            "path": "particulars.founder",
            "type": "address"
          },
          ", enters Units and common objects before the founding and founds once; without at least one Unit there is no founding. After the founding the founder has no special rights: only the assembly of participants (the Assembly) changes the Charter and its rules, by its Decision."
        ]
      }
    },
    {
      "id": "automatic",
      "section": "nature",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Цифрлық кодекстің 43-бабы бойынша хабарлама: дауыстарды есептеу, кворум мен нәтижені анықтау, мерзімдердің өтуі және Шешімді орындау – толық автоматтандырылған; олардың барлық өлшемшарты осы мәтінде көрсетілген, басқалары жоқ. Автоматты әрекет өздігінен басталмайды: оны кез келген тұлға транзакция жіберіп, желі комиссиясын төлеп іске қосады. Әрбір Шешім орындалғанға дейін адамның қайта қарауына арналған дауласу мерзімі бар; бұл мерзім 24 сағаттан қысқа бола алмайды."
        ],
        "ru": [
          "Уведомление по статье 43 Цифрового кодекса: подсчёт голосов, определение кворума и итога, истечение сроков и исполнение Решения полностью автоматизированы; все их критерии указаны в этом тексте, других нет. Автоматическое действие не начинается само: его запускает любое лицо, отправив транзакцию и уплатив комиссию сети. До исполнения каждого Решения есть срок оспаривания, чтобы Решение мог пересмотреть человек; этот срок не может быть короче 24 часов."
        ],
        "en": [
          "Notice under Article 43 of the Digital Code: the counting of ballots, the finding of quorum and result, the passing of periods and the execution of a Decision are fully automated; all their criteria stand in this text, and there are no others. An automatic step does not start by itself: anyone triggers it by sending a transaction and paying the network fee. Before any Decision is carried out there is a challenge period in which a human can review it; that period cannot be shorter than 24 hours."
        ]
      }
    },
    {
      "id": "memberships",
      "section": "register",
      "mode": "human",
      "code": [
        "function Memberships.admitMany",
        "event Entered",
        "error MembershipsOneEach",
        "error RegisterNoShare",
        "error RegisterTooLarge",
        "constant Register.LARGEST_WHOLE",
        "function Register.unitOf",
        "function Register.whole",
        "function Register.lastUnit",
        "struct Object.kind",
        "struct Object.content",
        "struct Object.uri",
        "struct Entry.holder",
        "struct Entry.share",
        "struct Entry.class",
        "struct Entry.object",
        "struct Register.Unit.share",
        "struct Register.Unit.class",
        "struct Register.Unit.into",
        "function ERC721.ownerOf",
        "function ERC721.balanceOf",
        "function ERC721Metadata.name",
        "function ERC721Metadata.symbol",
        "function ERC721Metadata.tokenURI",
        "function ERC165.supportsInterface",
        "error ERC721InvalidOwner",
        "error ERC721NonexistentToken"
      ],
      "text": {
        "kk": [
          "Әрбір мүшелік енгізілгенде нөмірі, түрі, сипаттамасының хеші мен сілтемесі, үлесі және, болса, сыныбы желіге жазылады; бұл жазба қатысуды куәландырады және ERC-721 стандарты бойынша оқылады. Үлес – дәл бөлшек: алымы – мүшелікке жазылған үлес саны, бөлімі – барлық мүшеліктің осындай сандарының қосындысы; қосынды екінің қырқыншы дәрежесінен кіші, әр мүшеліктің дауысы біреу. Құрылтайдан кейін жаңа мүшені Жиналыс қана қабылдайды; жаңа мүше алдымен Жарғыға қосылады. Тұлғаның мүшелігі біреу ғана болады, сондықтан мүшелігі бар тұлғаның мекенжайына басқа мүшелік қалпына келтірілмейді. Мүшелік нөмірі екінің жиырма төртінші дәрежесінен кіші; мүшеліктер біріктірілмейді."
        ],
        "ru": [
          "При внесении каждого членства в сеть записываются номер, вид, хеш описания и ссылка на него, доля и, если есть, класс; эта запись удостоверяет участие и читается по стандарту ERC-721. Доля — точная дробь: числитель — число долей, записанное за членством, знаменатель — сумма таких чисел всех членств; сумма меньше двух в сороковой степени, у каждого членства один голос. После учреждения нового члена принимает только Собрание; новый член сначала присоединяется к Уставу. У лица может быть только одно членство, поэтому на адрес того, у кого оно есть, другое не восстанавливается. Номер членства меньше двух в двадцать четвёртой степени; членства не объединяются."
        ],
        "en": [
          "When a membership is entered, its number, kind, the hash of its description and a link to it, its share and its class, if it has one, are recorded on the chain; this entry certifies participation and is read under the ERC-721 standard. The share is an exact fraction: the numerator is the membership's number of shares, the denominator the sum of those of all memberships; the sum is less than two to the fortieth power, and each membership has one ballot. After the founding only the Assembly admits a new member; the new member accedes to the Charter first. A person can have only one membership, so another is not recovered to the address of who has one. The number of a membership is less than two to the twenty-fourth power; memberships are not merged."
        ]
      }
    },
    {
      "id": "leaving",
      "section": "register",
      "mode": "party",
      "code": [
        "function Memberships.exit",
        "function Memberships.expel",
        "event Left",
        "event Expelled",
        "error MembershipsNotTransferable",
        "function ERC721.transferFrom",
        "function ERC721.safeTransferFrom",
        "function ERC721.approve",
        "function ERC721.getApproved",
        "function ERC721.setApprovalForAll",
        "function ERC721.isApprovedForAll",
        "event Transfer",
        "event Approval",
        "event ApprovalForAll",
        "error ERC721IncorrectOwner",
        "error ERC721InsufficientApproval",
        "error ERC721InvalidApprover",
        "error ERC721InvalidOperator",
        "error ERC721InvalidReceiver",
        "error ERC721InvalidSender",
        "error RegisterNotAcceded"
      ],
      "text": {
        "kk": [
          "Мүшелік тұлғанікі және басқаға берілмейді: оны беру мен беруге рұқсат ету ештеңе өзгертпейді; тек кілті жоғалған мүшелік сол тұлғаның жаңа, Жарғыға қосылған мекенжайына қалпына келтіріледі. Мүше кез келген сәтте шығуға құқылы; мүшеліктің үлесі келесі Шешімнен бастап есептелмейді. Мүшені Жиналыс шығара алады."
        ],
        "ru": [
          "Членство принадлежит лицу и не передаётся: передача и разрешение на неё ничего не изменяют; только членство, ключ от которого утрачен, восстанавливается на новый адрес того же лица, присоединившийся к Уставу. Член вправе выйти в любой момент; доля членства не считается со следующего Решения. Исключить члена может Собрание."
        ],
        "en": [
          "A membership is a person's and is not transferred: a transfer, and leave for one, change nothing; only a membership whose key was lost is recovered to a new address of the same person that has acceded to the Charter. A member may leave at any moment; the share of the membership does not count from the next Decision on. The Assembly can expel a member."
        ]
      }
    },
    {
      "id": "contribute",
      "section": "register",
      "mode": "human",
      "code": [
        "function Memberships.contribute",
        "function Register.consentToShare",
        "event ShareConsented",
        "error RegisterShareFalls"
      ],
      "text": {
        "kk": [
          "Жиналыс мүшеліктердің үлестерін өзгерте алады; жаңа үлес нөлге тең бола алмайды. Мүшенің үлесі оның дәл сол азайтуға берген келісімімен ғана азаяды; келісім бір рет, мүшелік келісім берушінің иелігінде және үлес өзгермей тұрғанда күшінде."
        ],
        "ru": [
          "Собрание может изменить доли членств; новая доля не может быть равна нулю. Доля члена уменьшается только с его согласия именно на это уменьшение; согласие действует один раз, пока членство у него и доля не изменилась."
        ],
        "en": [
          "The Assembly can change the shares of memberships; a new share cannot be zero. A member's share falls only with that member's consent to just that; the consent holds once, while the membership is with that member and the share is what it was."
        ]
      }
    },
    {
      "id": "accession",
      "section": "register",
      "mode": "party",
      "code": [
        "function Register.accede",
        "function Register.hasAcceded",
        "function Register.accessionDigest",
        "event Acceded",
        "error RegisterSignature",
        "error RegisterOnlyHolder",
        "struct Register.Unit.acceded",
        "function Register.stated"
      ],
      "text": {
        "kk": [
          "Қатысушы Жарғыға цифрлық растаумен қосылады: тізілім Жарғының сол кездегі жиынтық хеші көрсетілген «Жарғыға және ондағы дауларды шешу тәртібіне қосыламын» деген мәлімдеменің растауын не қатысушының өз транзакциясын қабылдайды; растауды желіге кез келген тұлға жеткізе алады. Бірлік қосылғандар үшін ғана дауыс береді: бұрыннан иеленгені – қосылу кезінде аталса, кейін алынғаны – өздігінен; қосылмаған тұлға меншік құқығын да, міндеттерін де сақтайды. Қосылу дауларды шешу тәртібіне де келісімді білдіреді."
        ],
        "ru": [
          "Участник присоединяется к Уставу цифровым подтверждением: реестр принимает подтверждение заявления «Присоединяюсь к уставу и к порядку разрешения споров в нём» со сводным хешем Устава на тот момент либо собственную транзакцию участника; доставить подтверждение в сеть может любое лицо. Единица голосует только у присоединившегося: та, которой он уже владел, — если названа при присоединении, полученная позже — сама; неприсоединившийся сохраняет и право собственности, и обязанности. Присоединение означает согласие и с порядком разрешения споров."
        ],
        "en": [
          "A participant accedes to the Charter by digital confirmation: the register takes a confirmation of the statement \"I accede to the charter and to its procedure for disputes\" with the binding hash of the Charter at that time, or a transaction of the participant's own; anyone can bring the confirmation to the chain. A Unit votes only for who has acceded: one held before, if it is named at accession, one that is got later, by itself; who has not keeps both ownership and duties. Accession is consent to the procedure for disputes, too."
        ]
      }
    },
    {
      "id": "shares",
      "section": "register",
      "mode": "automatic",
      "code": [
        "function Register.passOver",
        "error RegisterPassedOver",
        "constant Register.ACCESSION_PERIOD",
        "struct Register.Unit.passedOver",
        "struct Register.Unit.waitsSince",
        "function Register.shareAt",
        "function Register.weigh",
        "function Register.electorateOf",
        "function Register.holderOf",
        "event ShareChanged",
        "struct Register.Unit.from",
        "struct Register.Unit.movedAt",
        "struct Electorate.share",
        "struct Electorate.count"
      ],
      "text": {
        "kk": [
          "Үлестер мен Бірліктер санының өзгеруі келесі Шешімнен бастап есепке алынады, сондықтан бұрын дауысқа қойылған Шешімдердің есебін ол өзгертпейді. Дауыс Бірлікпен бірге жүреді: берілген Бірліктің бұрынғы иесі дауыс беріп қойса, жаңа иесі оны осы Жарғы бойынша алмастырмайынша, сол дауыс қалады, ал бермесе, жаңа иесі қосылғаннан кейін дауыс береді. Әрбір Шешім бойынша дауыс берушілер құрамы – шақыру кезіндегі барлық Бірлік немесе дауыс беретін сыныптың Бірліктері; қосылмағандардың Бірліктері де бүтінге кіреді. Құрылтайдан немесе, ол кейін болса, Бірлік қосылмаған тұлғаға тиген сәттен бастап 60 тәулік ішінде иесі сол Бірлікпен қосылмаса, кез келген тұлға оны есептен шығара алады: келесі Шешімнен бастап ол бүтінге де, дауыс берушілер санына да кірмейді. Бірліктің қосылмаған тұлғалар арасында өтуі, бөлінуі немесе біріктірілуі бұл мерзімді қайта бастамайды. Иесі сол Бірлікпен қосылғаннан кейін Бірлік келесі Шешімнен бастап қайта есептеледі; оны есептемеген Шешімде ол дауыс бермейді. Есептелмейтін Бірлік бөлінбейді және біріктірілмейді; меншік құқығы, үлесі мен міндеттері сол қалпында қалады."
        ],
        "ru": [
          "Изменение долей и числа Единиц учитывается со следующего Решения, поэтому подсчёта по Решениям, уже поставленным на голосование, оно не меняет. Голос следует за Единицей: если прежний держатель переданной Единицы проголосовал, его голос остаётся, пока новый держатель не заменит его по этому Уставу, а если нет, голосует новый держатель, присоединившись. Состав голосующих по каждому Решению — все Единицы при созыве либо Единицы голосующего класса; в целое входят и Единицы неприсоединившихся. Если за 60 суток от учреждения или, если оно позже, от поступления Единицы к неприсоединившемуся лицу держатель с ней не присоединился, любое лицо может исключить её из подсчёта: со следующего Решения она не входит ни в целое, ни в число голосующих. Переход между неприсоединившимися, разделение и объединение не начинают этот срок заново. После присоединения держателя с этой Единицей она снова считается со следующего Решения; в Решении, где она не считалась, она не голосует. Единица, которая не считается, не разделяется и не объединяется; собственность, доля и обязанности остаются прежними."
        ],
        "en": [
          "Changes of shares and of the number of Units count from the next Decision on, so they do not change the count of a Decision that is convened already. The ballot goes with the Unit: if the former holder of a transferred Unit has voted, that ballot stands unless the new holder overrides it under this Charter; if not, the new holder votes once acceded. The electorate of each Decision is all Units at convening, or those of the class that votes; the whole includes the Units of those who have not acceded. If the holder of a Unit has not acceded with it within 60 days of the founding or, if that is later, of its coming to somebody who has not acceded, anyone can leave it out: from the next Decision on it is neither in the whole nor in the number of those who vote. Its passing from one who has not acceded to another, a split and a merger do not begin that time anew. Once its holder has acceded with it, the Unit counts again from the next Decision on; in a Decision that did not count it, it does not vote. A Unit that does not count is neither split nor merged; ownership, share and duties stay what they were."
        ]
      }
    },
    {
      "id": "rights",
      "section": "register",
      "mode": "party",
      "code": [],
      "text": {
        "kk": [
          "Қосылған қатысушының құқықтары мен міндеттері оның Бірліктерімен бірге жүреді және тізілімдегі цифрлық жазбалармен куәландырылады. Ол мыналарға құқылы:\n- ортақ объектілерді олардың шарттары бойынша пайдалану;\n- дауыс беру, петицияға қосылу, сенімхат беру;\n- кез келген Шешімнің есебін, дауыстарын, мерзімдері мен мәтінін, мандаттар мен есептерді көру;\n- автоматты шешімнің түсіндірмесін және оны адамның қайта қарауын алу;\n- дау мәлімдеу.\n\nҚатысушы ортақ объектілерді пайдалану шарттарын және орындалған Шешімдерді сақтауға міндетті."
        ],
        "ru": [
          "Права и обязанности присоединившегося участника следуют за его Единицами и удостоверяются цифровыми записями реестра. Он вправе:\n- пользоваться общими объектами на их условиях;\n- голосовать, присоединяться к петиции, давать доверенность;\n- видеть подсчёт, голоса, сроки и текст любого Решения, мандаты и отчёты;\n- получить объяснение автоматического решения и его пересмотр человеком;\n- заявить спор.\n\nУчастник обязан соблюдать условия пользования общими объектами и исполненные Решения."
        ],
        "en": [
          "The rights and duties of a participant who has acceded go with its Units and are certified by the digital records of the register. A participant may:\n- use the common objects on their terms;\n- vote, join a petition, give a proxy;\n- see the count, the ballots, the periods and the text of any Decision, the mandates and the reports;\n- get an explanation of an automatic decision and its review by a human;\n- raise a dispute.\n\nA participant must observe the terms of use of common objects and the Decisions that were carried out."
        ]
      }
    },
    {
      "id": "objects",
      "section": "objects",
      "mode": "human",
      "code": [
        "function Objects.enter",
        "function Objects.setTerms",
        "function Objects.retire",
        "function Objects.replace",
        "function Objects.objectOf",
        "function Objects.lastObject",
        "event ObjectEntered",
        "event ObjectRetired",
        "event TermsChanged",
        "error ObjectsWithoutDocument",
        "error ObjectsStatus",
        "enum Status.None",
        "enum Status.Active",
        "enum Status.Retired",
        "struct Objects.Object.status",
        "struct Objects.Object.replacedBy",
        "struct Objects.Object.kind",
        "struct Objects.Object.content",
        "struct Objects.Object.terms",
        "struct Objects.Object.uri"
      ],
      "text": {
        "kk": [
          "Ортақ объектілер айналымнан алынған (Цифрлық кодекстің 26-бабының 5-тармағы): Бағдарламада оларды сату, кепілге беру, төлемге беру немесе басқаға беру әрекеті жоқ. Әрбір ортақ объектінің түрі, сипаттамасының хеші, пайдалану шарттарының хеші мен сілтемесі тізімде жазылған; барлық қатысушы оны сол шарттар бойынша пайдаланады (35-баптың 3-тармағы). Құрылтайдан кейін объектіні Жиналыс қана енгізеді, шарттарын өзгертеді, біржола шығарады немесе басқасымен ауыстырады."
        ],
        "ru": [
          "Общие объекты изъяты из оборота (пункт 5 статьи 26 Цифрового кодекса): в Программе нет действия, которое продаёт, закладывает, выплачивает или передаёт их. Для каждого общего объекта в списке записаны вид, хеш описания, хеш условий пользования и ссылка; все участники пользуются им на этих условиях (пункт 3 статьи 35). После учреждения только Собрание вносит объект, изменяет условия, исключает его навсегда или заменяет другим."
        ],
        "en": [
          "Common objects are out of circulation (Article 26(5) of the Digital Code): the Program has no step that sells, pledges, pays out or transfers one. For each common object the list holds its kind, the hash of its description, the hash of the terms of its use and a link; all participants use it on those terms (Article 35(3)). After the founding only the Assembly enters an object, changes its terms, retires it for ever or replaces it by another."
        ]
      }
    },
    {
      "id": "suspension",
      "section": "objects",
      "mode": "party",
      "code": [
        "function Objects.suspend",
        "function Objects.suspendNow",
        "function Objects.resume",
        "event ObjectSuspended",
        "event ObjectResumed",
        "error ObjectsOnlyManager",
        "error ObjectsSuspendedBefore",
        "constant Objects.LONGEST_SUSPENSION",
        "constant Objects.PAUSE_BETWEEN",
        "enum Status.Suspended",
        "struct Objects.Object.suspendedUntil"
      ],
      "text": {
        "kk": [
          "Жиналыс ортақ объектіні пайдалануды тоқтата тұрады және қайта бастайды. Тоқтата тұру өкілеттігі бар мандат иесі уәждерінің хешін көрсетіп, объектіні 14 тәулікке тоқтата тұруға құқылы; бұл мерзім өткенде пайдалану өздігінен қайта басталады. Сол 14 тәуліктен кейін 30 тәулік өткенше бұл объектіні ешбір мандат иесі қайта тоқтата тұра алмайды, тіпті пайдалану ертерек қайта басталса да."
        ],
        "ru": [
          "Собрание приостанавливает и возобновляет пользование общим объектом. Держатель мандата с полномочием приостанавливать вправе приостановить объект на 14 суток, указав хеш мотивов; по истечении этого срока пользование возобновляется само. Пока после этих 14 суток не пройдут 30 суток, ни один держатель мандата не может приостановить тот же объект снова, даже если пользование возобновилось раньше."
        ],
        "en": [
          "The Assembly suspends and resumes the use of a common object. The holder of a mandate with the power to suspend may suspend an object for 14 days, giving the hash of the reasons; after that period its use resumes by itself. Until 30 days have passed after those 14 days, no holder of a mandate can suspend the same object again, even if its use resumed earlier."
        ]
      }
    },
    {
      "id": "motion",
      "section": "convening",
      "mode": "fact",
      "code": [
        "function Charter.frame",
        "function Charter.keyOf",
        "function Charter.powerOf",
        "error CharterWithoutDocument",
        "error CharterWithoutCalls",
        "error CharterWrongClass",
        "error AssemblyWithoutUnits",
        "struct Call.target",
        "struct Call.data",
        "struct Motion.calls",
        "struct Motion.undo",
        "struct Motion.text",
        "struct Motion.question",
        "struct Motion.class",
        "struct Frame.mayConvene",
        "struct Frame.rule",
        "struct Frame.noticePeriod",
        "struct Frame.votingPeriod",
        "struct Frame.class",
        "struct Frame.question",
        "struct Power.key",
        "struct Header.question",
        "struct Header.motion"
      ],
      "text": {
        "kk": [
          "Дауысқа ұсыныс қойылады: онда сұрақ, сұрақ мәтінінің түбірі, орындалатын пәрмендер (кемінде біреу), Шешім кейін жойылса, оларды кері қайтаратын пәрмендер және жеке дауыс беретін сынып болса, сол сынып бар. Шешімнің санатын шақырушы таңдамайды: ол ұсыныстағы, кері қайтаратындарды қоса, пәрмендер санаттарының ең жоғарысы; кестеде жоқ пәрмен ең жоғары санатқа жатады. Кері қайтаратындарды қоса, барлық пәрмені сол сыныпқа берілген ұсынысты ғана сынып жеке шешеді."
        ],
        "ru": [
          "На голосование ставится предложение: в нём вопрос, корень его текста, исполняемые вызовы (хотя бы один), возвращающие вызовы, которые устраняют последствия, если Решение позже отменят, и класс, если голосует он один. Категорию Решения созывающий не выбирает: это самая высокая из категорий вызовов предложения, включая возвращающие; вызов, которого нет в таблице, относится к высшей категории. Класс решает один только предложение, все вызовы которого, включая возвращающие, предоставлены этому классу."
        ],
        "en": [
          "What is put to the vote is a motion: it holds a question, the root of its text, the calls to carry out (at least one), the calls that take them back should the Decision be annulled later, and a class, if that votes alone. The convener does not choose the category of a Decision: it is the highest of the categories of the motion's calls, those that take back included; a call that is not in the table is of the highest category. A class decides alone only on a motion all of whose calls, those that take back included, are given to that class."
        ]
      }
    },
    {
      "id": "convene",
      "section": "convening",
      "mode": "party",
      "code": [
        "function Assembly.convene",
        "event Convened",
        "struct Header.no",
        "struct Header.convener",
        "struct Decision.no",
        "struct Decision.rule",
        "struct Decision.class",
        "struct Decision.share",
        "struct Decision.count",
        "function Assembly.idOf"
      ],
      "text": {
        "kk": [
          "Жиналысты шақыруға құқылы:\n- шақыру өкілеттігі бар мандаттың иесі;\n- петицияда аталған тұлға, егер петицияны қолдаған Бірліктердің саны шақыру кезінде барлық Бірліктің кемінде мына бөлігін құраса: ",
          {
            "path": "common.petition",
            "type": "fraction"
          },
          ";\n- дау бойынша рұқсат етілген ұсыныс үшін – сол дауды мәлімдеген тұлға, бір рет.\n\nШақыру кезінде Шешімнің нөмірі, ережесі, дауыс берушілер құрамы, сыныбы және мерзімдері бекітіледі және кейін өзгермейді."
        ],
        "ru": [
          "Созвать Собрание вправе:\n- держатель мандата с полномочием созывать;\n- лицо, названное в петиции, если поддержавших её Единиц при созыве не менее следующей части числа всех Единиц: ",
          {
            "path": "common.petition",
            "type": "fraction"
          },
          ";\n- для предложения, допущенного по спору, — лицо, заявившее этот спор, один раз.\n\nПри созыве закрепляются и позже не изменяются номер Решения, его правило, состав голосующих, класс и сроки."
        ],
        "en": [
          "The Assembly may be convened by:\n- the holder of a mandate with the power to convene;\n- the person whom a petition names, where the Units that support it are at convening at least this part of the number of all Units: ",
          {
            "path": "common.petition",
            "type": "fraction"
          },
          ";\n- for a motion that was allowed in a dispute, the person who raised that dispute, once.\n\nAt convening the number of the Decision, its rule, electorate, class and periods are frozen and do not change afterwards."
        ]
      }
    },
    {
      "id": "petition",
      "section": "convening",
      "mode": "party",
      "code": [
        "function Assembly.support",
        "function Assembly.supportOf",
        "event Supported",
        "error AssemblyNotConvener",
        "error AssemblyPetitionOver",
        "error AssemblyConvenedBefore",
        "constant Petitions.GIVEN",
        "constant Petitions.USED",
        "constant Petitions.LONGEST_PETITION",
        "struct Articles.petitionNumerator",
        "struct Articles.petitionDenominator"
      ],
      "text": {
        "kk": [
          "Петицияға қол қоюшы сұрағымен бірге сол ұсынысты және оны шақыратын тұлғаның мекенжайын растайды; әрбір Бірлік бір рет есептеледі, есептеу кезінде қол қоюшыда бар әрі дауыс бере алатын Бірлік қана есептеледі. Растауларды кез келген тұлға бір немесе бірнеше транзакциямен есепке енгізе алады; қатысушы петицияны өз транзакциясымен де қолдай алады. Қолдауды жинау мен Жиналысты петиция бойынша шақыру бірінші есептелген растаудан бастап 90 тәулікке дейін, соңғы секундын қоса алғанда, мүмкін; одан кейін петиция күшін жояды. Есептелген қолдау Бірліктің иесі ауысқанда күшінде қалады; кейін басқа Бірлікке біріктірілген, жойылған немесе есептен шығарылған Бірлік шақыру кезінде есептелмейді. Ұсынысты петиция немесе дау бойынша рұқсатпен дауысқа қойған тұлға оны петиция бойынша енді қоймайды, ал сол рұқсат пайдаланылған болып есептеледі: бір растау ұсынысты шексіз қайтара алмайды. Сол ұсынысты басқа тұлғаның дауысқа қоюы бұл тұлғаның петициясына да, рұқсатына да әсер етпейді."
        ],
        "ru": [
          "Подписавший петицию подтверждает именно это предложение с его вопросом и адрес лица, которое его созывает; каждая Единица считается один раз и только если при подсчёте она находится у подписавшего и может голосовать. Внести подтверждения в подсчёт может любое лицо, одной или несколькими транзакциями; участник может поддержать петицию и собственной транзакцией. Поддержка собирается и Собрание по петиции созывается в течение 90 суток от первого учтённого подтверждения, последняя секунда включительно; после этого петиция утрачивает силу. Учтённая поддержка остаётся в силе, когда Единица меняет держателя; Единица, которая с тех пор присоединена к другой, прекратилась или исключена из подсчёта, при созыве не считается. Лицо, поставившее предложение на голосование по петиции или по разрешению в споре, по петиции его больше не ставит, а это разрешение считается использованным: одно подтверждение не может возвращать предложение без конца. Созыв того же предложения другим лицом не затрагивает ни петиции, ни разрешения этого лица."
        ],
        "en": [
          "Who signs a petition confirms this very motion with its question and the address of the person who convenes it; each Unit counts once, and only if it is with the signer and can vote when it is counted. Anyone can bring confirmations to the count, in one transaction or in several; a participant can support a petition by a transaction of its own, too. Support is collected, and the Assembly convened by the petition, for 90 days from the first confirmation that was counted, the last second included; after that the petition lapses. Support that was counted stands when the Unit changes hands; a Unit that has since been merged into another, has ended or was left out does not count at convening. A person who convened a motion by petition or by leave in a dispute does not convene it by petition again, and that leave is used: one confirmation cannot bring a motion back for ever. Where another person convenes the same motion, neither the petition nor the leave of this person is affected."
        ]
      }
    },
    {
      "id": "notice",
      "section": "convening",
      "mode": "automatic",
      "code": [
        "enum State.None",
        "enum State.Notice",
        "enum State.Voting",
        "struct Decision.opensAt",
        "struct Decision.closesAt",
        "struct Rule.noticePeriod",
        "struct Rule.votingPeriod",
        "event VotingExtended",
        "function Assembly.withdraw",
        "event Withdrawn",
        "enum State.Withdrawn",
        "constant Assembly.WITHDRAWN",
        "error AssemblyOnlyConvener"
      ],
      "text": {
        "kk": [
          "Шақырудан бастап хабарлама мерзімі өтеді, содан кейін дауыс беру ашылады және ереженің дауыс беру мерзімі бойы жүреді; бірінші және соңғы секунд қоса есептеледі. Ережеде көзделсе, кворум дауыс берудің соңғы тәулігінде жиналғанда дауыс беру бір рет 24 сағатқа ұзартылады; кейінгі мерзімдер мен Шешімді тоқтата тұру да сонша жылжиды. Дауыс беру ашылғанға дейін Шешімді оны шақырған тұлға кері алуға құқылы; кері алынған Шешім бойынша дауыс берілмейді. Шақыру, сұрақ, пәрмендер мен мерзімдер желіге жазылады; шақырушы қатысушыларға мәтінді де жіберуге міндетті."
        ],
        "ru": [
          "С созыва течёт срок уведомления, затем голосование открывается и идёт в течение срока голосования по правилу; первая и последняя секунды включаются. Если это предусмотрено правилом, голосование, в последние сутки которого достигнут кворум, один раз продлевается на 24 часа; на столько же сдвигаются следующие сроки и приостановка Решения. До открытия голосования созвавший вправе отозвать Решение; по отозванному Решению не голосуют. Созыв, вопрос, вызовы и сроки записываются в сеть; созвавший обязан направить участникам и текст."
        ],
        "en": [
          "From convening the notice period runs, then voting opens and lasts for the voting period of the rule; its first and last seconds are included. Where the rule says so, voting is extended by 24 hours, once, if the quorum is reached in its last day; the later periods and a stay of the Decision move by as much. Until voting opens, who convened the Decision may withdraw it; a Decision that was withdrawn is not voted on. The convening, the question, the calls and the periods are recorded on the chain; the convener must send participants the text as well."
        ]
      }
    },
    {
      "id": "reconvene",
      "section": "convening",
      "mode": "party",
      "code": [
        "function Assembly.reconvene",
        "error AssemblyNotPutAgain",
        "constant Assembly.PUT_AGAIN",
        "constant Assembly.SECOND_CALL",
        "constant Assembly.REMITTED",
        "struct Rule.secondNumerator",
        "struct Rule.secondDenominator",
        "enum State.NoQuorum"
      ],
      "text": {
        "kk": [
          "Кворум болмаса және ереже екінші шақыруды көздесе, кез келген тұлға сол ұсынысты екінші шақырудың кворумымен бір рет қайта қояды, бірақ орындау мерзімі өткеннен кейін емес. Дау бойынша қайта дауысқа қоюға қайтарылған Шешімді де кез келген тұлға бір рет қайта қояды; ол орындалған болса, алдымен салдары кері қайтарылады, ал бұл енді мүмкін болмаса, сол күйі қалады. Қайтарылғаннан кейін екі орындау мерзімі өтсе, ол енді қайта қойылмайды. Қайта қойылған Шешім бойынша бұрынғы шақырушы жауап береді, ал ереже ретінде қайта қойылған кезде қолданыстағысы алынады."
        ],
        "ru": [
          "Если кворума не было, а правило предусматривает второй созыв, любое лицо ставит то же предложение ещё один раз с кворумом второго созыва, но не позже срока исполнения. Решение, возвращённое по спору на новое голосование, любое лицо также ставит ещё один раз; если оно исполнено, сначала устраняются его последствия, а если это уже невозможно, они остаются. Через два срока исполнения после возврата его больше не ставят. По Решению, поставленному снова, отвечает прежний созвавший, а правило берётся то, которое действует при новом созыве."
        ],
        "en": [
          "Where the quorum was missing and the rule provides for a second call, anyone puts the same motion once more with the quorum of the second call, but not after the execution period. A Decision remitted in a dispute is put once more by anyone, too; if it was carried out, its effects are taken back first, or remain if that is no longer possible. Once two execution periods have passed since it was remitted, it is not put again. The earlier convener answers for a Decision that is put again, and the rule is the one in force when it is put again."
        ]
      }
    },
    {
      "id": "ballots",
      "section": "voting",
      "mode": "party",
      "code": [
        "function Assembly.vote",
        "event Voted",
        "error AssemblyChoice",
        "error AssemblyNotVoter",
        "error AssemblyAlreadyVoted",
        "error AssemblyState",
        "enum Choice.None",
        "enum Choice.Yes",
        "enum Choice.No",
        "enum Choice.Abstain",
        "enum Way.None",
        "enum Way.InPerson",
        "constant Ballots.STRUCK",
        "function Assembly.ballotOf",
        "function Assembly.ballotsOf"
      ],
      "text": {
        "kk": [
          "Қосылған қатысушы өз Бірліктерімен жақтап, қарсы немесе қалыс қалып дауыс беруге құқылы; өзі берген дауыс түпкілікті, оны тек дау бойынша алып тастауға болады; дауысы алып тасталған Бірлікпен дауыс беру аяқталғанға дейін тек иесінің өз транзакциясымен қайта дауыс беруге болады. Өкіл берген дауысты қатысушының растаған дауысы, ал екеуін де оның өз транзакциясымен берген дауысы алмастырады; сол тәсілмен екінші дауыс есептелмейді. Дауыс беру басталғаннан кейін иесі ауысқан Бірліктің дауысы күшінде қалады; жаңа иесі өкіл берген немесе расталған дауысты тек өз транзакциясымен алмастыра алады, ал бұрынғы иесінің өз транзакциясымен бергені өзгермейді. Дауыс беру ашық: кез келген тұлға әрбір Бірліктің дауысын көреді."
        ],
        "ru": [
          "Присоединившийся участник вправе голосовать своими Единицами за, против или воздержаться; собственный голос окончателен, исключить его можно только по спору; Единицей, голос которой исключён, до окончания голосования можно проголосовать снова только собственной транзакцией держателя. Голос представителя заменяется подтверждённым голосом участника, а оба — голосом его собственной транзакцией; второй голос тем же способом не считается. Голос Единицы, сменившей держателя после начала голосования, остаётся в силе; новый держатель может заменить поданный представителем или подтверждённый голос только собственной транзакцией, а поданный собственной транзакцией прежнего держателя не изменяется. Голосование открытое: голос каждой Единицы видит любой."
        ],
        "en": [
          "A participant who has acceded may vote with its Units for, against or abstain; a ballot of its own is final, and can be struck only in a dispute; a Unit whose ballot was struck can vote again before voting ends, by its holder's own transaction only. A proxy's ballot is overridden by one that the participant confirmed, and both by one cast in its own transaction; a second ballot of the same kind does not count. The ballot of a Unit that changed hands after voting opened stands; the new holder can override one cast by a proxy or confirmed, by its own transaction only, and one that the holder before cast in its own transaction does not change. Voting is open: anyone can see the ballot of each Unit."
        ]
      }
    },
    {
      "id": "proxy",
      "section": "voting",
      "mode": "party",
      "code": [
        "function Assembly.giveProxy",
        "function Assembly.voteByProxy",
        "function Assembly.proxyOf",
        "event ProxyGiven",
        "error AssemblyNotProxy",
        "error AssemblyProxyTooLarge",
        "enum Way.Proxy",
        "struct Proxy.holder",
        "struct Proxy.until",
        "struct Proxy.givenAt",
        "struct Proxy.categories",
        "struct Proxy.only",
        "struct Articles.proxyNumerator",
        "struct Articles.proxyDenominator",
        "function Mandates.isManager"
      ],
      "text": {
        "kk": [
          "Қатысушы барлық Бірлігіне немесе жеке Бірлікке санаттарды немесе бір Шешімді және соңғы секундын көрсетіп, дауыс беруге сенімхат беруге құқылы; жаңа сенімхат сол Бірліктің бұрынғысын алмастырады немесе қайтарып алады. Жеке Бірлікке берілген сенімхат, мерзімі өтсе де, сол Бірлік бойынша барлық Бірлікке берілген сенімхаттың орнына қолданылады; онда ешкім аталмаса, ол Бірлікпен ешкім сенімхат бойынша дауыс бермейді. Өкіл бір Шешім бойынша бір Бірлікпен дауыс бере алады, ал бірнеше Бірлікпен – сол Шешім бойынша дауыс берушілер құрамындағы Бірліктердің мына бөлігінен асырмай ғана: ",
          {
            "path": "common.proxy",
            "type": "fraction"
          },
          ". Сенімхат берілгеннен кейін иесі ауысқан Бірлікке ол қолданылмайды; лауазымдағы басқарушы сенімхатпен дауыс бермейді."
        ],
        "ru": [
          "Участник вправе дать доверенность на голосование всеми своими Единицами или отдельной Единицей, указав категории или одно Решение и последнюю секунду; новая доверенность заменяет прежнюю на ту же Единицу или отзывает её. Доверенность на отдельную Единицу действует по ней вместо доверенности на все, хотя бы её срок истёк; если в ней никто не назван, этой Единицей по доверенности не голосует никто. Представитель может голосовать по одному Решению одной Единицей, а несколькими — не более чем следующей частью Единиц из состава голосующих по нему: ",
          {
            "path": "common.proxy",
            "type": "fraction"
          },
          ". На Единицу, которая сменила держателя после выдачи доверенности, она не действует; управляющий в должности по доверенности не голосует."
        ],
        "en": [
          "A participant may give a proxy for all of its Units or for a single Unit, naming categories or one Decision, and its last second; a new proxy replaces or withdraws the one before for the same Unit. A proxy for a single Unit takes the place of the one for all, even where its time is over; where it names nobody, nobody votes by proxy with that Unit. A proxy holder can vote in one Decision for one Unit, and for several only up to this part of the Units of its electorate: ",
          {
            "path": "common.proxy",
            "type": "fraction"
          },
          ". A proxy does not cover a Unit that has changed hands since it was given; a manager in office does not vote by proxy."
        ]
      }
    },
    {
      "id": "poll",
      "section": "voting",
      "mode": "party",
      "code": [
        "function Assembly.voteBySignature",
        "function Assembly.countBallots",
        "event BallotsCounted",
        "error AssemblySignature",
        "error AssemblyBadPacking",
        "enum Way.Signed"
      ],
      "text": {
        "kk": [
          "Жазбаша сауалда қатысушы Шешімді, сұрақты және таңдауын қазақ, орыс және ағылшын сөздерімен көріп, дауысын цифрлық растаумен береді; растауды желіге кез келген тұлға жеткізе алады. Растаулар топтамамен есептеледі: жарамсыз жазба ештеңені өзгертпейді және қалғандарының есептелуіне кедергі болмайды."
        ],
        "ru": [
          "В письменном опросе участник видит Решение, вопрос и свой выбор словами на казахском, русском и английском языках и голосует цифровым подтверждением; доставить его в сеть может любое лицо. Подтверждения считаются пакетами: негодная запись ничего не изменяет и не мешает считать остальные."
        ],
        "en": [
          "In a written poll a participant sees the Decision, the question and its choice in words in Kazakh, Russian and English, and votes by digital confirmation; anyone can bring it to the chain. Confirmations are counted in batches: a bad entry changes nothing and does not stop the others from being counted."
        ]
      }
    },
    {
      "id": "categories",
      "section": "rules",
      "mode": "automatic",
      "code": [
        "enum Base.Cast",
        "enum Base.Present",
        "enum Base.All",
        "enum Basis.Share",
        "enum Basis.Unit",
        "enum Basis.Both",
        "constant Counting.QUORUM_OVER",
        "constant Counting.PASS_OVER",
        "constant Counting.WAITS",
        "constant Counting.EXTENDS",
        "constant Charter.MOST_CATEGORIES",
        "function Charter.countsUnits",
        "constant Charter.SHORTEST_PERIOD",
        "constant Charter.LONGEST_PERIOD",
        "error CharterCategory",
        "error CharterFraction",
        "error CharterLaxer",
        "error CharterPeriod",
        "struct Rule.quorumNumerator",
        "struct Rule.quorumDenominator",
        "struct Rule.passNumerator",
        "struct Rule.passDenominator",
        "struct Rule.base",
        "struct Rule.basis",
        "struct Rule.flags",
        "struct Rule.category",
        "struct Rule.challengePeriod",
        "struct Rule.executionPeriod"
      ],
      "text": {
        "kk": [
          "Шешімдер санаттары, ең төменінен ең жоғарысына қарай, және әрқайсысының ережесі:\n",
          {
            "path": "particulars.rules",
            "type": "list"
          },
          "\n\nСанаттар сегізден аспайды; әрбір мерзім 24 сағаттан кем емес және 365 тәуліктен аспайды. Ережелердегі бөлшектердің ешқайсысы нөл емес және оннан тоғыздан аспайды: есептегі бөлігі оннан бірден аспайтын бір Бірлік Шешімдерді жалғыз тоқтата алмайды. Санаттың ережесі одан төмен санаттікінен жеңіл емес: бөлшектері, негізі, хабарлау, дауыс беру және дауласу мерзімдері кем емес, санау тәсілі – дәл сондай немесе екеуі қатар, ал төмен санат дауды күтсе, ол да күтеді."
        ],
        "ru": [
          "Категории Решений, от низшей к высшей, и правило каждой:\n",
          {
            "path": "particulars.rules",
            "type": "list"
          },
          "\n\nКатегорий не больше восьми; каждый срок не короче 24 часов и не длиннее 365 суток. Ни одна дробь правила не равна нулю и не больше девяти десятых: одна Единица, часть которой в подсчёте не больше одной десятой, не может одна остановить Решения. Правило категории не легче правила категории под ней: ни одна дробь, ни основа, ни срок уведомления, голосования и оспаривания не меньше, счёт тот же или по обоим, а если нижняя категория ждёт спора, ждёт и она."
        ],
        "en": [
          "The categories of Decisions, from the lowest to the highest, and the rule of each:\n",
          {
            "path": "particulars.rules",
            "type": "list"
          },
          "\n\nThere are at most eight categories; each period is at least 24 hours and at most 365 days. No fraction of a rule is zero, and none is more than nine tenths: one Unit whose part in the count is at most one tenth cannot stop Decisions alone. The rule of a category is no laxer than that of the category below it: no fraction, base, or period of notice, voting or challenge is less, the count is the same or by both, and if the lower category waits for a dispute, so does it."
        ]
      }
    },
    {
      "id": "counting",
      "section": "rules",
      "mode": "automatic",
      "code": [
        "function Assembly.tallyOf",
        "struct Tally.yes",
        "struct Tally.no",
        "struct Tally.abstain",
        "struct Tally.unitsYes",
        "struct Tally.unitsNo",
        "struct Tally.unitsAbstain"
      ],
      "text": {
        "kk": [
          "Бөлшектер дәл, ештеңе дөңгелектенбейді; жақшада бүтін 12 және 100 болғанда қанша керек екені мысалмен көрсетілген. Кворум – дауыс бергендердің (жақтағандар, қарсылар және қалыс қалғандар) бүтіндегі бөлігі; көпшілік – жақтағандардың ережеде аталған негіздегі бөлігі, жақтаған дауыс кемінде біреу. Үлестер мен Бірліктер қатар есептелсе, кворум да, көпшілік те екеуі бойынша да қажет."
        ],
        "ru": [
          "Дроби точны, ничего не округляется; в скобках показано на примере, сколько нужно, если целое — 12 и 100. Кворум — часть целого, которую составляют проголосовавшие (за, против и воздержавшиеся); большинство — часть голосов за от основы, названной в правиле, причём хотя бы один голос за. Если считаются и доли, и Единицы, и кворум, и большинство нужны по обоим счетам."
        ],
        "en": [
          "Fractions are exact and nothing is rounded; the brackets show by example how many it takes where the whole is 12 and 100. The quorum is the part of the whole that voted (for, against or abstaining); the majority is the part of those for, of the base that the rule names, with at least one for. Where both shares and Units are counted, quorum and majority are needed by both counts."
        ]
      }
    },
    {
      "id": "powers",
      "section": "rules",
      "mode": "automatic",
      "when": [
        {
          "path": "particulars.powers",
          "is": "nonzero"
        }
      ],
      "code": [
        "struct Power.category",
        "struct Power.class",
        "function Charter.highestCategory",
        "function Charter.ruleAt",
        "function Charter.ruleOf"
      ],
      "text": {
        "kk": [
          "Өкілеттіктер кестесі: пәрменнің түрі, ол бойынша Шешімнің санаты және оны жеке шеше алатын сынып (нөл – сынып жоқ):\n",
          {
            "path": "particulars.powers",
            "type": "list"
          },
          "\n\nКестеде жоқ пәрмен ең жоғары санатпен шешіледі. Аталған мәселелердің ешқайсысына жатпайтын қаулы да (resolve, 0) кестеге қарамастан әрқашан ең жоғары санатпен және барлығымен бірге шешіледі."
        ],
        "ru": [
          "Таблица полномочий: вид вызова, категория Решения о нём и класс, который может решить его один (ноль — класса нет):\n",
          {
            "path": "particulars.powers",
            "type": "list"
          },
          "\n\nВызов, которого нет в таблице, решается по высшей категории. Постановление, которое не относится ни к одному из названных вопросов (resolve, 0), тоже, что бы ни было в таблице, всегда решается по высшей категории и всеми вместе."
        ],
        "en": [
          "The table of powers: the kind of call, the category of a Decision on it, and the class that can decide it alone (zero for none):\n",
          {
            "path": "particulars.powers",
            "type": "list"
          },
          "\n\nA call that is not in the table is decided by the highest category. So is a resolution on none of the matters named (resolve, 0), whatever the table says, and always by all together."
        ]
      }
    },
    {
      "id": "powers.none",
      "section": "rules",
      "mode": "automatic",
      "when": [
        {
          "path": "particulars.powers",
          "is": "zero"
        }
      ],
      "code": [],
      "text": {
        "kk": [
          "Өкілеттіктер кестесі бос: әрбір пәрмен ең жоғары санатпен шешіледі."
        ],
        "ru": [
          "Таблица полномочий пуста: каждый вызов решается по высшей категории."
        ],
        "en": [
          "The table of powers is empty: each call is decided by the highest category."
        ]
      }
    },
    {
      "id": "outside",
      "section": "rules",
      "mode": "automatic",
      "when": [
        {
          "path": "particulars.outside",
          "is": "nonzero"
        }
      ],
      "code": [],
      "text": {
        "kk": [
          "Кестеде Бағдарламадан тыс смарт-келісімшарттардың пәрмендері мен басқа мәселелер де бар: мекенжай, әрекет, санат және сынып (нөл – сынып жоқ):\n",
          {
            "path": "particulars.outside",
            "type": "list"
          }
        ],
        "ru": [
          "В таблице есть и вызовы смарт-контрактов вне Программы и иные вопросы: адрес, действие, категория и класс (ноль — класса нет):\n",
          {
            "path": "particulars.outside",
            "type": "list"
          }
        ],
        "en": [
          "The table also has calls of contracts outside the Program and other matters: the address, the step, the category and the class (zero for none):\n",
          {
            "path": "particulars.outside",
            "type": "list"
          }
        ]
      }
    },
    {
      "id": "outside.none",
      "section": "rules",
      "mode": "automatic",
      "when": [
        {
          "path": "particulars.outside",
          "is": "zero"
        }
      ],
      "code": [],
      "text": {
        "kk": [
          "Кестеде Бағдарламадан тыс смарт-келісімшарттардың пәрмендері жоқ: олар ең жоғары санатпен шешіледі."
        ],
        "ru": [
          "Вызовов смарт-контрактов вне Программы в таблице нет: они решаются по высшей категории."
        ],
        "en": [
          "The table has no calls of contracts outside the Program: they are decided by the highest category."
        ]
      }
    },
    {
      "id": "preset.custom",
      "section": "rules",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Цифрлық кодекс қауымдастық үшін кворумды да, көпшілікті де белгілемейді; барлық ереже мен кестені осы Жарғы белгілейді, ешқандай жасырын әдепкі мән жоқ."
        ],
        "ru": [
          "Цифровой кодекс не устанавливает для сообщества ни кворума, ни большинства; все правила и таблицу устанавливает этот Устав, скрытых значений по умолчанию нет."
        ],
        "en": [
          "The Digital Code sets neither a quorum nor a majority for a community; all rules and the table are set by this Charter, and there are no hidden defaults."
        ]
      }
    },
    {
      "id": "states",
      "section": "execution",
      "mode": "automatic",
      "code": [
        "function Assembly.stateOf",
        "function Assembly.decisionOf",
        "function Assembly.lastDecision",
        "enum State.Rejected",
        "enum State.Challenge",
        "enum State.Stayed",
        "enum State.Executable",
        "enum State.Expired",
        "struct Decision.flags",
        "struct Decision.stayedUntil",
        "constant Assembly.RECOUNT"
      ],
      "text": {
        "kk": [
          "Шешімнің күйі мерзімдерге, есепке және дау бойынша өкімдерге қарай өздігінен анықталады: кворумсыз немесе көпшіліксіз Шешім қабылданбаған. Қабылданған Шешім дауласу мерзімінде күтеді, содан кейін орындау мерзімі ашылады; сол мерзімде орындалмаса, Шешім күшін жояды. Тоқтатыла тұрған немесе дауды күткен Шешімнің орындау мерзімі тоқтата тұру немесе дау аяқталғаннан кейін толық есептеледі. Шешім оны тоқтата тұрған дау бойынша қайта санаудан кейін қабылданса, орындау мерзімі қайта санаудан бастап, ал тоқтата тұру әлі аяқталмаса, оның соңынан бастап толық есептеледі. Дауыстар бөліктеп алынып тасталса, соңғы бөлікке дейін Шешім орындалмайды. Дауласу мерзімінен кейін 90 тәулік пен орындау мерзімі өтсе, қабылданған Шешім оны тоқтата тұру, дау немесе қайта санау кідірткен болса да күшін жояды және енді орындалмайды."
        ],
        "ru": [
          "Состояние Решения само следует из сроков, подсчёта и распоряжений по спорам: Решение без кворума или без большинства не принято. Принятое Решение ждёт в течение срока оспаривания, затем открывается срок исполнения; если в этот срок оно не исполнено, Решение теряет силу. Для Решения, которое было приостановлено или ждало спора, срок исполнения считается целиком после окончания приостановки или спора. Если Решение стало принятым после пересчёта по спору, который его приостановил, срок исполнения считается целиком с пересчёта, а если приостановка ещё не окончена — с её окончания. Если голоса исключаются по частям, до последней части Решение не исполняется. Когда после срока оспаривания пройдут 90 суток и срок исполнения, принятое Решение теряет силу и больше не исполняется, даже если его задержали приостановка, спор или пересчёт."
        ],
        "en": [
          "The state of a Decision follows by itself from the periods, the count and the orders in disputes: a Decision without quorum or without majority is not taken. A Decision that was taken waits through the challenge period, then the execution period opens; if it is not carried out in that period, it lapses. For a Decision that was stayed or waited for a dispute the execution period runs in full after the end of the stay or of the dispute. Where a Decision passes after a recount in a dispute that stayed it, the execution period runs in full from the recount, or from the end of the stay if that is still to come. While ballots are struck in pieces, the Decision is not carried out before the last piece. Once 90 days and the execution period have passed after the challenge period, a Decision that was taken lapses and is not carried out any more, even if a stay, a dispute or a recount held it up."
        ]
      }
    },
    {
      "id": "execute",
      "section": "execution",
      "mode": "automatic",
      "code": [
        "function Assembly.execute",
        "event Executed",
        "error AssemblyOtherMotion",
        "error AssemblyCallFailed",
        "error AssemblyWithoutCode",
        "error ReentrancyGuardReentrantCall",
        "constant Assembly.EXECUTED",
        "enum State.Executed",
        "function Charter.resolve",
        "event Resolved",
        "function Assembly.performing"
      ],
      "text": {
        "kk": [
          "Мерзімі ашылған Шешімді кез келген тұлға бір рет орындатады; барлық пәрмен не түгел орындалады, не біреуі де орындалмайды. Бағдарламасы жоқ мекенжайға берілген пәрмен орындалмайды. Пәрмендер орындалып жатқанда Бағдарлама олардың қай Шешімдікі екенін көрсетіп тұрады. Желіде ешнәрсе тумайтын мәселе бойынша Шешім қаулы ретінде жазылады: мәселесі және мәтінінің хеші. Пәрмендер желі монетасын жібермейді, ал Бағдарлама ақша сақтамайды."
        ],
        "ru": [
          "Решение, срок которого открыт, исполняет один раз любое лицо; вызовы исполняются либо все, либо ни один. Вызов по адресу без программы не исполняется. Пока вызовы исполняются, Программа показывает, по какому они Решению. Решение по вопросу, из которого в сети ничего не следует, записывается как постановление: вопрос и хеш текста. Вызовы не отправляют монету сети, а Программа не хранит денег."
        ],
        "en": [
          "A Decision whose period is open is carried out once, by anyone; either all of its calls are carried out or none. A call of an address without a program is not carried out. While the calls are made, the Program shows of which Decision they are. A Decision on a matter from which nothing follows on the chain is recorded as a resolution: its matter and the hash of its text. Calls send no coin of the chain, and the Program holds no money."
        ]
      }
    },
    {
      "id": "minutes",
      "section": "execution",
      "mode": "party",
      "code": [
        "function Assembly.seal",
        "event MinutesSealed",
        "error AssemblyWithoutDocument"
      ],
      "text": {
        "kk": [
          "Дауыс беру аяқталғаннан кейін кез келген тұлға хаттаманың және оған қоса берілгендердің хешін жариялай алады; оны кім жариялағаны желіде жазылады. Хаттама желідегі деректерден жасалады, сондықтан оны кез келген тұлға қайта жасап, хештерін салыстыра алады."
        ],
        "ru": [
          "После окончания голосования любое лицо может опубликовать хеш протокола и приложений к нему; кто это сделал, записывается в сеть. Протокол создаётся из данных сети, поэтому любое лицо может создать его заново и сравнить хеши."
        ],
        "en": [
          "After voting has ended anyone can publish the hash of the minutes and of what is added to them; who did so is recorded on the chain. Minutes are made from the chain's data, so anyone can make them again and compare the hashes."
        ]
      }
    },
    {
      "id": "undo",
      "section": "execution",
      "mode": "human",
      "code": [
        "function Assembly.undo",
        "event Undone",
        "error AssemblyWithoutCalls",
        "constant Assembly.UNDONE"
      ],
      "text": {
        "kk": [
          "Орындалғаннан кейін жойылған Шешімнің салдарын кез келген тұлға бір рет кері қайтартады: жойылған сәттен бастап ереженің орындау мерзімі ішінде Жиналыс дауыс бергенде көрген кері қайтаратын пәрмендер орындалады. Ондай пәрмендер болмаса, салдарын тараптар желіден тыс реттейді."
        ],
        "ru": [
          "Последствия Решения, отменённого после исполнения, один раз устраняет любое лицо: в течение срока исполнения по правилу, считая с отмены, исполняются возвращающие вызовы, которые Собрание видело при голосовании. Если таких вызовов нет, последствия стороны улаживают вне сети."
        ],
        "en": [
          "The effects of a Decision that was annulled after it was carried out are taken back once, by anyone: within the execution period of its rule, counted from the annulment, the calls that take back, which the Assembly saw when it voted, are carried out. If there are none, the effects are settled outside the chain."
        ]
      }
    },
    {
      "id": "offices",
      "section": "mandates",
      "mode": "human",
      "code": [
        "function Mandates.appoint",
        "function Mandates.revoke",
        "function Mandates.resign",
        "event Appointed",
        "event Ended",
        "error MandatesHolder",
        "error MandatesTerm",
        "error MandatesWithoutDocument",
        "constant Mandates.LONGEST_TERM",
        "enum Office.None",
        "enum Office.Council",
        "enum Office.Chair",
        "enum Office.Manager",
        "enum Office.Auditor",
        "struct Mandates.Mandate.office",
        "struct Mandates.Mandate.from",
        "struct Mandates.Mandate.until",
        "struct Mandates.Mandate.document",
        "function Mandates.mandateOf"
      ],
      "text": {
        "kk": [
          "Ортақ объектілерді қатысушылар тікелей немесе мандат алған тұлғалар арқылы басқарады (35-баптың 4-тармағы): кеңес мүшесі, төраға, басқарушы немесе тексеруші. Мандатты Жиналыс береді: лауазымы, өкілеттіктері, мерзімі (ең көбі бес рет 365 тәулік, соңғы секундын қоса) және мандат мәтінінің түбірі көрсетіледі; жаңа мандат сол тұлғаның бұрынғы мандатын алмастырады. Мандатты Жиналыс қайтарып алады, ал оның иесі одан бас тартуға құқылы."
        ],
        "ru": [
          "Общими объектами участники управляют непосредственно или через лиц, получивших мандат (пункт 4 статьи 35): члена совета, председателя, управляющего или ревизора. Мандат даёт Собрание: указываются должность, полномочия, срок (не более пяти раз по 365 суток, последняя секунда включительно) и корень текста мандата; новый мандат заменяет прежний мандат того же лица. Собрание отзывает мандат, а его держатель вправе от него отказаться."
        ],
        "en": [
          "Common objects are managed by the participants directly or through persons who were given a mandate (Article 35(4)): a member of the council, a chair, a manager or an auditor. The Assembly gives a mandate, stating the office, the powers, the term (at most five times 365 days, the last second included) and the root of the mandate's text; a new mandate replaces an earlier one of the same person. The Assembly recalls a mandate, and its holder may resign it."
        ]
      }
    },
    {
      "id": "reports",
      "section": "mandates",
      "mode": "party",
      "code": [
        "function Mandates.report",
        "function Mandates.isActive",
        "function Mandates.mayConvene",
        "function Mandates.maySuspend",
        "event Reported",
        "error MandatesOnlyHolder",
        "error MandatesPowers",
        "constant Mandates.CONVENE",
        "constant Mandates.SUSPEND",
        "struct Mandates.Mandate.powers",
        "struct Mandates.Mandate.reportPeriod",
        "struct Mandates.Mandate.reportedAt"
      ],
      "text": {
        "kk": [
          "Мандат екі өкілеттік бере алады: Жиналысты шақыру және ортақ объектіні 14 тәулікке тоқтата тұру; басқа өкілеттігі жоқ. Мандатта есеп беру мерзімі көрсетілсе, иесі әрбір осындай мерзімде есеп беруге міндетті; есептің хеші желіге жазылады. Есеп кешіксе, өкілеттіктер есеп берілгенше тоқтап тұрады."
        ],
        "ru": [
          "Мандат может дать два полномочия: созывать Собрание и приостанавливать общий объект на 14 суток; других полномочий нет. Если в мандате указан срок отчётности, держатель обязан отчитываться в каждый такой срок; хеш отчёта записывается в сеть. Если отчёт просрочен, полномочия не действуют, пока он не представлен."
        ],
        "en": [
          "A mandate can give two powers: to convene the Assembly, and to suspend a common object for 14 days; there are no others. Where the mandate states a reporting period, its holder must report in each such period; the hash of the report is recorded on the chain. While a report is overdue the powers rest until it is made."
        ]
      }
    },
    {
      "id": "dispute",
      "section": "disputes",
      "mode": "human",
      "code": [
        "function Disputes.dispute",
        "function Disputes.commonOf",
        "function Disputes.hashOf",
        "event Disputed",
        "error DisputesWithoutDocument",
        "error DisputesUnknown",
        "error DisputesNotHolder",
        "error DisputesNotConcerned",
        "error DisputesOpen",
        "error DisputesSubject",
        "enum Subject.None",
        "enum Subject.Decision",
        "enum Subject.Ballots",
        "enum Subject.Refusal",
        "enum Subject.Act",
        "enum Subject.Recovery",
        "struct Disputes.Matter.subject",
        "struct Disputes.Matter.ref",
        "struct Disputes.Matter.person",
        "struct Disputes.Matter.unit",
        "struct Disputes.Matter.document"
      ],
      "text": {
        "kk": [
          "Кез келген мүдделі тұлға тегін дау мәлімдеуге, яғни адамға жүгінуге құқылы; Бағдарлама бұл үшін ақы алмайды. Даудың нысанасы:\n- Шешім;\n- дауыс;\n- шақырудан немесе өзге әрекеттен бас тарту;\n- лауазымды тұлғаның әрекеті;\n- кілті жоғалған Бірлікті қалпына келтіру.\n\nШешім мен дауыс бойынша барлық Бірлік иелері бірге, бас тарту мен әрекет бойынша аталған мандат иесі, ал қалпына келтіру бойынша Бірліктің қазіргі иесі жауап береді; жауап беретін тұлға болмаса немесе ол дау мәлімдеушінің өзі болса, барлық Бірлік иелері бірге жауап береді; желіге талаптың хеші ғана жазылады. Дауды адам түпкілікті шешеді, оның шешімі уәжді болады."
        ],
        "ru": [
          "Любое заинтересованное лицо вправе бесплатно заявить спор, то есть обратиться к человеку; Программа за это ничего не берёт. Предмет спора:\n- Решение;\n- голос;\n- отказ созвать или иной отказ;\n- действие должностного лица;\n- восстановление Единицы, ключ от которой утрачен.\n\nПо Решению и голосу отвечают все держатели Единиц вместе, по отказу и действию — названный держатель мандата, по восстановлению — нынешний держатель Единицы; если отвечать некому или отвечал бы сам заявитель, отвечают все держатели вместе; в сеть записывается только хеш требования. Спор окончательно разрешает человек, его решение мотивировано."
        ],
        "en": [
          "Anyone concerned may raise a dispute, that is, ask a human, free of charge; the Program charges nothing for it. A dispute is about:\n- a Decision;\n- a ballot;\n- a refusal to convene or another refusal;\n- an act of an officer;\n- the recovery of a Unit whose key was lost.\n\nAll holders of Units together answer for a Decision and a ballot, the holder of a mandate who is named for a refusal or an act, the present holder of the Unit for a recovery; where there is nobody to answer, or the claimant itself would, all holders together do; only the hash of the claim is recorded on the chain. A human decides the dispute with finality, giving reasons."
        ]
      }
    },
    {
      "id": "holders",
      "section": "disputes",
      "mode": "party",
      "code": [
        "function Disputes.submitEvidence",
        "function Disputes.object",
        "function Disputes.objectionOf",
        "function Disputes.nominate",
        "function Disputes.nominationOf",
        "function Disputes.nominationDigest",
        "event EvidenceOfHolder",
        "event ArbiterObjected",
        "event NominationSupported",
        "error DisputesNotHolders",
        "error DisputesNobodySits",
        "constant Hearing.NOMINATES",
        "struct Disputes.Support.holder",
        "struct Disputes.Support.units",
        "struct Disputes.Support.signature"
      ],
      "text": {
        "kk": [
          "Барлық Бірлік иелері жауап беретін дауда қосылған әрбір иесі істің жазбасы жабылғанға дейін құжат ұсына алады және төрешіге қарсылық білдіре алады; қарсылық төрешілер шешім шығарғанда қол қоятын жазбаға енеді. Олардың атынан ешкім басқа дәлелдеме жоқ деп мәлімдей алмайды: жазба өз мерзімі өткенде ғана жабылады. Олардың атынан төреші Шешім санайтын барлық Бірліктің, ал өзге дауда растау есептелген кездегі барлық Бірліктің кемінде 1/3 бөлігінің растауларымен аталады; мәлімдеушінің Бірліктері бүтінге кіреді, бірақ оның растауы есептелмейді. Растаулар бірнеше транзакциямен жинала алады; жарамсызы есептелмейді және қалғандарына кедергі болмайды. Олар жеткіліксіз болса, төрешіні Регламентте уәкілеттік берілген тұлға тағайындайды."
        ],
        "ru": [
          "В споре, по которому отвечают все держатели Единиц, каждый присоединившийся держатель может до закрытия записи дела представить документ и возразить против арбитра; возражение входит в запись, под которой арбитры подписывают решение. Никто не может заявить за них, что доказательств больше нет: запись закрывается, лишь когда прошёл её срок. Арбитра от их имени называют по подтверждениям не менее 1/3 всех Единиц, которые считает Решение, а в ином споре — всех Единиц на момент учёта подтверждений; Единицы заявителя входят в целое, но его подтверждение не считается. Подтверждения могут собираться несколькими транзакциями; негодное не считается и остальным не мешает. Если их не хватает, арбитра назначает лицо, уполномоченное Регламентом."
        ],
        "en": [
          "In a dispute in which all holders of Units answer, each holder who has acceded can, until the record of the case is closed, submit a document and object to an arbiter; the objection is on the record over which the arbiters sign the decision. Nobody can state for them that there is no more evidence: the record closes only when its time is over. An arbiter is named for them on the confirmations of at least 1/3 of all Units that the Decision counts, or in another dispute of all Units when the confirmations are counted; Units of the claimant are in the whole, but the claimant's confirmation does not count. The confirmations can be collected in several transactions; a bad one does not count, and stops no other. Where they do not suffice, the person authorised by the Rules appoints."
        ]
      }
    },
    {
      "id": "tribunal",
      "section": "disputes",
      "mode": "human",
      "code": [
        "function Charter.articles",
        "error CharterTribunalRefuses",
        "error DisputesAdvanceDue",
        "struct Articles.tribunal",
        "struct Articles.arbitration",
        "function Disputes.recordOf",
        "function Disputes.check",
        "function Disputes.costsOf",
        "function Disputes.restOf",
        "function Disputes.idOf",
        "constant Disputes.OUTSIDE",
        "error DisputesNoMoney",
        "function Disputes.collect",
        "error DisputesOnlyAssembly"
      ],
      "text": {
        "kk": [
          "Дауды мына мекенжайдағы Дау бағдарламасы жүргізеді: ",
          {
            "path": "common.tribunal",
            "type": "address"
          },
          "; онда жарияланған және өзгертілмейтін Регламенттің хеші: ",
          {
            "path": "common.arbitration",
            "type": "hash"
          },
          ". Дауды Регламентке сай тағайындалған жеке тұлғалар (төрешілер) шешеді; бұл – Цифрлық кодекстің 67-бабының 3-тармағы бойынша шарттық тәртіп, ол сотқа жүгінуді жоққа шығармайды. Кондоминиум да, қауымдастық та дауда ақша ұстамайды, сондықтан өкім ешкімге ақша бермейді. Кері алынған талаптың авансы жауап беретін тұлғаға тиесілі болады; барлық Бірлік иелері жауап берсе, ол Шешім көрсеткен жерге түседі. Бұрынғы талабы қайтарылған тұлға келесі дауды аванс енгізгеннен кейін ғана мәлімдейді."
        ],
        "ru": [
          "Дело ведёт Программа споров по адресу ",
          {
            "path": "common.tribunal",
            "type": "address"
          },
          "; хеш Регламента, который в ней опубликован и не изменяется: ",
          {
            "path": "common.arbitration",
            "type": "hash"
          },
          ". Спор разрешают физические лица, назначенные по Регламенту (арбитры); это договорный порядок по пункту 3 статьи 67 Цифрового кодекса, он не исключает обращения в суд. Денег в споре ни кондоминиум, ни сообщество не держат, поэтому распоряжение никому денег не присуждает. Аванс по отозванному требованию причитается тому, кто отвечает; если отвечают все держатели Единиц, он поступает туда, куда укажет Решение. Тот, чьё прежнее требование возвращено, заявляет следующий спор только после внесения аванса."
        ],
        "en": [
          "The case is conducted by the Dispute Program at the address ",
          {
            "path": "common.tribunal",
            "type": "address"
          },
          "; the hash of the Rules that are published there and do not change is ",
          {
            "path": "common.arbitration",
            "type": "hash"
          },
          ". The dispute is decided by natural persons appointed under the Rules (arbiters); this is a procedure by contract under Article 67(3) of the Digital Code, and does not exclude recourse to a court. Neither a condominium nor a community holds money in a dispute, so an order awards money to nobody. The advance of a claim that was withdrawn is due to who answers; where all holders of Units answer, it goes where a Decision says. Whoever had an earlier claim returned raises another dispute only after paying the advance."
        ]
      }
    },
    {
      "id": "stay",
      "section": "disputes",
      "mode": "human",
      "code": [
        "function Assembly.noteDispute",
        "function Assembly.hold",
        "function Assembly.noteEnd",
        "function Assembly.stay",
        "event DisputeNoted",
        "event Stayed",
        "event Held",
        "constant Assembly.HELD",
        "error AssemblyOnlyDisputes",
        "error CharterOnlyDisputes",
        "error ObjectsOnlyDisputes",
        "error RegisterOnlyDisputes",
        "constant Assembly.LONGEST_STAY",
        "constant Assembly.LONGEST_STAYS",
        "struct Decision.disputes",
        "struct Decision.stayed",
        "function Disputes.stayInterim",
        "function Disputes.hold",
        "error DisputesNotNoted",
        "function Disputes.interimDigest",
        "event StayedInterim",
        "error DisputesMajorityMissing",
        "error DisputesNotSigned",
        "error DisputesNotUnderWay",
        "error DisputesUsed"
      ],
      "text": {
        "kk": [
          "Қатысушы дауласу мерзімі аяқталғанға дейін Шешім немесе дауыс туралы дау мәлімдесе, Шешім 14 тәулікке (дауыс беру әлі аяқталмаса, оның соңынан бастап) тоқтатыла тұрады; әрбір Бірлік бір Шешімді осылай бір рет қана тоқтата тұрады, бұл үшін Шешім сол Бірлікті санайтын және оның иесі қосылған болуы керек. Іс ашылып, сол дау бойынша аванс енгізілсе, кез келген тұлға Бағдарламаға Шешімді дау аяқталғанша, бірақ дауласу мерзімінен кейін 90 тәуліктен асырмай тоқтата тұрғыза алады. Дау шешуші тұлға тоқтата тұруды әр жолы 14 тәуліктен асырмай ұзарта алады; барлық тоқтата тұру қосылғанда 90 тәуліктен аспайды; қабаттасқан тәуліктер бір рет есептеледі. Іс ашылғаннан бастап өкім орындалғанға дейін тағайындалуды қабылдаған және барлық орынның көпшілігін құрайтын төрешілер, уәждерін көрсетіп, тоқтата тұруға қол қоя алады; ол шешімді де, күту мерзімін де күтпей, бірден күшіне енеді; мұндай әрбір өкім бір рет орындалады. Ережесінде «дауды күтеді» деп көрсетілген Шешім қатысушының осындай дауы ашық тұрғанда орындалмайды; қалғандары сол тоқтата тұру аяқталғаннан кейін орындалады, ал дау жалғасады. Қатысушы емес тұлғаның дауы және кейінірек мәлімделген дау Шешімді өздігінен тоқтата тұрмайды: мәлімдеуші тоқтата тұруды дау шешуші тұлғадан сұрайды."
        ],
        "ru": [
          "Если участник заявил спор о Решении или голосе до окончания срока оспаривания, Решение приостанавливается на 14 суток (от окончания голосования, если оно ещё идёт); каждой Единицей одно Решение так приостанавливают только один раз, и лишь той, которую Решение считает и держатель которой присоединился. Если дело открыто и аванс по этому спору внесён, любое лицо может через Программу приостановить Решение до окончания спора, но не дольше 90 суток после срока оспаривания. Лицо, разрешающее спор, может продлевать приостановку каждый раз не более чем на 14 суток; все приостановки вместе не превышают 90 суток; совпадающие сутки считаются один раз. С открытия дела и до исполнения распоряжения арбитры, принявшие назначение и составляющие большинство всех мест, могут подписать приостановку, изложив мотивы; она действует сразу, не дожидаясь решения и срока ожидания; каждое такое распоряжение исполняется один раз. Решение, в правиле которого указано «ждёт спора», не исполняется, пока открыт такой спор участника; остальные исполняются после окончания такой приостановки, а спор продолжается. Спор лица, которое не участник, и спор, заявленный позже, сами Решения не приостанавливают: о приостановке заявитель просит лицо, разрешающее спор."
        ],
        "en": [
          "Where a participant raises a dispute about a Decision or a ballot before the challenge period is over, the Decision is stayed for 14 days (from the end of voting, if that is still to come); with each Unit one Decision is stayed like this only once, and only with one that the Decision counts and whose holder has acceded. Once the case is open and the advance for that dispute is paid, anyone can have the Program stay the Decision until the dispute ends, but for no longer than 90 days after the challenge period. The person who decides the dispute can extend the stay by at most 14 days each time; all stays together are at most 90 days, and days that overlap count once. From the opening of the case until the order is carried out, arbiters who have accepted and are a majority of all seats can sign a stay, giving reasons; it has effect at once, without a decision and without the waiting period; each such order is carried out once. A Decision whose rule says \"waits for the dispute\" is not carried out while such a dispute of a participant is open; the others are carried out after the end of such a stay, and the dispute goes on. A dispute of someone who is not a participant, and one raised later, do not of themselves stay a Decision: the claimant asks the one who decides the dispute for a stay."
        ]
      }
    },
    {
      "id": "orders",
      "section": "disputes",
      "mode": "human",
      "code": [
        "function Disputes.enforce",
        "function Disputes.strikeNext",
        "function Disputes.orderOf",
        "function Assembly.annul",
        "function Assembly.strike",
        "function Assembly.allow",
        "function Objects.lift",
        "function Mandates.remove",
        "function Mandates.appointInterim",
        "event Enforced",
        "event Annulled",
        "event BallotsStruck",
        "event ConveningAllowed",
        "event InterimAppointed",
        "error DisputesOrder",
        "error DisputesNotOrdered",
        "error DisputesNotTheseUnits",
        "enum Order.Declare",
        "enum Order.Stay",
        "enum Order.Annul",
        "enum Order.Remit",
        "enum Order.Strike",
        "enum Order.Allow",
        "enum Order.Lift",
        "enum Order.Remove",
        "enum Order.Interim",
        "enum Order.Recover",
        "enum State.Annulled",
        "constant Assembly.ANNULLED",
        "constant Disputes.LONGEST_INTERIM",
        "constant Mandates.LONGEST_INTERIM",
        "constant Mandates.INTERIM_PAUSE",
        "function Mandates.interimLeft"
      ],
      "text": {
        "kk": [
          "Дау шешуші тұлға мыналар туралы ғана өкім бере алады:\n- тек тану (Declare);\n- Шешімді тоқтата тұру (Stay);\n- Шешімді жою (Annul);\n- Шешімді жойып, қайта дауысқа қоюға қайтару (Remit);\n- аталған Бірліктердің дауыстарын алып тастап, қайта санау (Strike);\n- бас тартылған ұсынысты дауысқа қоюға мәлімдеушінің өзіне рұқсат беру (Allow);\n- мандат иесінің объектіні тоқтата тұруын алып тастау (Lift);\n- мандатты тоқтату (Remove);\n- 60 тәуліктен аспайтын мерзімге Жиналысты шақыра ғана алатын уақытша басқарушыны тағайындау (Interim);\n- Бірлікті қалпына келтіруді жариялау (Recover).\n\nКез келген дауда тануға болады; бұдан басқа, Шешім туралы дауда – Stay, Annul, Remit және Strike, бас тарту туралы дауда – Allow және Interim, әрекет туралы дауда – Lift, Remove және Interim, қалпына келтіру туралы дауда – Recover ғана бар. Дау бағдарламасын ауыстыратын Шешім және ондағы дауыс туралы дауда дауыстар алып тасталмайды (Strike жоқ). Дауыс туралы дауда тек тануға, Шешімді тоқтата тұруға немесе сол дауысты алып тастауға болады; мандат тек жауап беретін тұлғадан алынады, Бірлік тек Жарғыға қосылған мекенжайға қалпына келтіріледі. Тағайындалатын тұлғаның мерзімі өтпеген мандаты болса, уақытша басқарушы етіп тағайындау ештеңені өзгертпейді. Уақытша басқарушылардың барлығына бірге 60 тәулік беріледі; соңғысының мерзімі біткеннен кейін 365 тәулік өтсе, бұл тәуліктер қайтадан беріледі. Бұдан ұзақ мерзім көрсеткен өкім қалған тәуліктерді ғана береді, ал ештеңе қалмаса, ештеңені өзгертпейді. Түпкілікті өкімді кез келген тұлға Бағдарламаға бір рет орындатады; алып тасталатын дауыстар көп болса, олар бөліктермен алынады, соңғы бөлікке дейін Шешім орындалмайды."
        ],
        "ru": [
          "Лицо, разрешающее спор, может распорядиться только о следующем:\n- только признать (Declare);\n- приостановить Решение (Stay);\n- отменить Решение (Annul);\n- отменить Решение и вернуть на новое голосование (Remit);\n- исключить голоса названных Единиц и пересчитать (Strike);\n- разрешить самому заявителю поставить на голосование предложение, в котором отказано (Allow);\n- снять приостановку объекта держателем мандата (Lift);\n- прекратить мандат (Remove);\n- назначить на срок не более 60 суток временного управляющего, который может только созывать Собрание (Interim);\n- объявить восстановление Единицы (Recover).\n\nПризнать можно в любом споре; кроме этого, в споре о Решении есть только Stay, Annul, Remit и Strike, в споре об отказе — Allow и Interim, в споре о действии — Lift, Remove и Interim, в споре о восстановлении — Recover. В споре о Решении, которое сменяет Программу споров, и о голосе по нему голоса не исключаются (Strike нет). В споре о голосе можно только признать, приостановить Решение или исключить именно этот голос; мандат прекращается только у того, кто отвечает, а Единица восстанавливается только на адрес, присоединившийся к Уставу. Если у назначаемого лица есть мандат, срок которого не истёк, назначение временным управляющим ничего не изменяет. Всем временным управляющим вместе даётся 60 суток; они даются заново, когда после срока последнего прошло 365 суток. Распоряжение на больший срок даёт только остаток, а если его нет, ничего не изменяет. Окончательное распоряжение один раз исполняет через Программу любое лицо; если исключаемых голосов много, они исключаются частями, и до последней части Решение не исполняется."
        ],
        "en": [
          "A person who decides a dispute can order only this:\n- to declare, and nothing else (Declare);\n- to stay a Decision (Stay);\n- to annul a Decision (Annul);\n- to annul a Decision and remit it to a new vote (Remit);\n- to strike the ballots of named Units and recount (Strike);\n- to allow the claimant in person to convene a motion that was refused (Allow);\n- to lift the suspension of an object by the holder of a mandate (Lift);\n- to end a mandate (Remove);\n- to appoint, for at most 60 days, an interim manager who can convene the Assembly and nothing else (Interim);\n- to announce the recovery of a Unit (Recover).\n\nA declaration is possible in any dispute; besides, in a dispute about a Decision there are only Stay, Annul, Remit and Strike, about a refusal Allow and Interim, about an act Lift, Remove and Interim, about a recovery Recover. In a dispute about a Decision that changes the Dispute Program, or about a ballot in it, no ballots are struck (there is no Strike). In a dispute about a ballot there can only be a declaration, a stay, or the striking of that very ballot; a mandate ends only of the person who answers, and a Unit is recovered only to an address that has acceded. Where the person to be appointed has a mandate whose term is not over, the appointment as interim manager changes nothing. All interim managers together are given 60 days; these are given afresh once 365 days have passed since the term of the last one. An order for longer gives only what is left, and changes nothing where nothing is. A final order is carried out through the Program once, by anyone; where many ballots are to be struck, they are struck in parts, and until the last part the Decision is not carried out."
        ]
      }
    },
    {
      "id": "limits",
      "section": "disputes",
      "mode": "fact",
      "code": [
        "error DisputesOnlyClaimant",
        "error DisputesNotOpen",
        "function Disputes.giveUp",
        "event DisputeEnded"
      ],
      "text": {
        "kk": [
          "Дау шешуші тұлға үлестерді, санаттардың ережелерін, өкілеттіктер кестесін және Жарғының мәтінін өзгерте алмайды, дауыс бере алмайды, ортақ объектіні бере алмайды: Бағдарламада бұған жол жоқ. Дау мәлімдеуші өз дауынан бас тартуға құқылы; талап қайтарылса немесе кері алынса, мәні бойынша ештеңе шешілмейді. Шешімді дауысқа қойған мәлімдеушінің дауы осылай аяқталса, Шешімнің орындау мерзімі ұзармайды."
        ],
        "ru": [
          "Лицо, разрешающее спор, не может изменить доли, правила категорий, таблицу полномочий и текст Устава, не может голосовать и передать общий объект: в Программе такого пути нет. Заявитель вправе отказаться от своего спора; если требование возвращено или отозвано, по существу ничего не решается. Если так закончился спор, который заявил созвавший Решение, срок исполнения Решения не продлевается."
        ],
        "en": [
          "A person who decides a dispute cannot change shares, the rules of categories, the table of powers or the text of the Charter, cannot vote, and cannot transfer a common object: the Program has no way to it. The claimant may give its dispute up; where a claim is returned or withdrawn, nothing is decided on the merits. Where a dispute that the convener of the Decision raised ends like this, the execution period of the Decision is not extended."
        ]
      }
    },
    {
      "id": "recovery",
      "section": "disputes",
      "mode": "human",
      "code": [
        "function Register.announceRecovery",
        "function Register.stopRecovery",
        "function Register.objectionDigest",
        "error RegisterObjection",
        "function Register.completeRecovery",
        "function Register.recoveryOf",
        "event RecoveryAnnounced",
        "event RecoveryStopped",
        "event Recovered",
        "error RegisterNotRecovering",
        "error RegisterRecoveryTooEarly",
        "constant Register.RECOVERY_NOTICE",
        "struct Register.Recovery.from",
        "struct Register.Recovery.to",
        "struct Register.Recovery.announcedAt"
      ],
      "text": {
        "kk": [
          "Кілт жоғалғанда дау шешуші тұлға сот актісі бойынша Бірлікті Жарғыға қосылған жаңа мекенжайға қалпына келтіруді жариялайды; сол сәттен 14 тәулік өтеді. Осы мерзімде де, одан кейін аяқталғанға дейін де қазіргі кілттің иесі қарсылық білдіруге құқылы; сонда қалпына келтіру тоқтайды. Қарсылықты иесі өз транзакциясымен немесе дәл осы қалпына келтіруге қарсы растаумен білдіреді, растауды желіге кез келген тұлға жеткізе алады; Бірлік шот-бағдарламада болса, осы бағдарлама растайды. 14 тәулік өткеннен кейін, Бірлік басқа тұлғаға өтпесе, оны кез келген тұлға аяқтайды."
        ],
        "ru": [
          "При утрате ключа лицо, разрешающее спор, по акту суда объявляет восстановление Единицы на новый адрес, который присоединился к Уставу; с этого момента проходит 14 суток. В этот срок и позже, пока восстановление не завершено, держатель нынешнего ключа вправе возразить; тогда восстановление прекращается. Возражение держатель заявляет своей транзакцией или подтверждением именно против этого восстановления, доставить которое в сеть может любое лицо; если Единица у счёта-программы, подтверждает эта программа. По истечении 14 суток, если Единица не перешла к другому лицу, его завершает любое лицо."
        ],
        "en": [
          "Where a key was lost, the person who decides the dispute announces, by the act of a court, the recovery of the Unit to a new address that has acceded to the Charter; 14 days then pass. In that time, and later until the recovery is completed, the holder of the present key may object; the recovery then ends. The holder objects by a transaction of its own, or by a confirmation against just this recovery, which anyone can bring to the chain; where the Unit is with an account that is a program, that program confirms. After the 14 days anyone completes it, unless the Unit has passed to another person."
        ]
      }
    },
    {
      "id": "amendment",
      "section": "amendment",
      "mode": "human",
      "code": [
        "function Charter.amend",
        "event Amended",
        "function Charter.version",
        "function Charter.setRule",
        "function Charter.setPower",
        "event RuleChanged",
        "event PowerChanged",
        "error CharterPowerChanged",
        "error CharterRuleChanged",
        "error CharterWithoutText",
        "error CharterTextChanged",
        "function Charter.binding",
        "function Charter.powersHash"
      ],
      "text": {
        "kk": [
          "Жарғының мәтіні мен регламентін Жиналыс өкілеттіктер кестесінде осы үшін көрсетілген санатпен ғана өзгертеді; ол кестеде болмаса – ең жоғары санатпен. Санаттың ережесін немесе пәрменнің санатын не сыныбын өзгертетін Шешім кемінде сол санаттың өзімен қабылданады, сондықтан жоғары санаттың ережесін төмен санаттағы Шешіммен әлсіретуге болмайды; сынып кестеде өзі жеке шешетін пәрмендердің жолдарын ғана жеке өзгертеді. Пәрменнің санатын немесе сыныбын өзгертетін Шешімде ол пәрменнің кестедегі санаты мен сыныбы көрсетіледі (кестеде жоқ пәрменде – нөлдер); орындалатын кезде кестеде басқасы тұрса, Шешімнің бірде-бір пәрмені орындалмайды. Санаттың ережесін өзгертетін Шешімде ауыстырылатын ереженің нөмірі көрсетіледі; орындалатын кезде санаттың ережесі басқа болса, Шешімнің бірде-бір пәрмені орындалмайды. Ереженің өзгеруі кейін дауысқа қойылған Шешімдерге ғана қолданылады. Осы мәтінде айтылған ережені, өкілеттіктер кестесін, петиция мен сенімхат бөліктерін, Дау бағдарламасын немесе иелену мен бөлу тәртібін өзгертетін Шешімнің соңғы пәрмені осы мәтінді де өзгертеді, сондықтан оған мәтінді өзгертуге қажет санат та, сынып та керек; онсыз ол дауысқа қойылмайды. Мәтін мен ережелердің, кестенің, бөліктердің, Дау бағдарламасының және тәртіптің бәрі жиынтық хеш деп аталатын бір хешпен бекітіледі; жаңа мәтін дайындалғаннан кейін олардың бірі өзгерсе, сол мәтінді қабылдайтын Шешімнің бірде-бір пәрмені орындалмайды."
        ],
        "ru": [
          "Текст Устава и регламент Собрание изменяет только по категории, указанной для этого в таблице полномочий; если её там нет — по высшей. Решение, которое изменяет правило категории либо категорию или класс вызова, принимается не ниже чем по этой же категории, поэтому правило высокой категории нельзя ослабить Решением низкой категории; один класс сам изменяет в таблице строки только тех вызовов, которые решает один. В Решении, которое изменяет категорию или класс вызова, указаны категория и класс этого вызова по таблице (для вызова, которого в ней нет, — нули); если ко времени исполнения в таблице стоят другие, ни один вызов Решения не исполняется. В Решении, которое изменяет правило категории, указан номер заменяемого правила; если ко времени исполнения у категории другое правило, ни один вызов Решения не исполняется. Изменение правила действует только для Решений, поставленных на голосование позже. Решение, которое изменяет названные в этом тексте правило, таблицу полномочий, части для петиции и доверенности, Программу споров или порядок владения и разделения, последним вызовом изменяет и этот текст, поэтому для него нужны также категория и класс, требуемые для изменения текста; без этого оно не ставится на голосование. Текст и правила, таблица, части, Программа споров и порядок вместе закреплены одним хешем — сводным хешем; если после составления нового текста что-либо из них изменилось, ни один вызов Решения, принимающего этот текст, не исполняется."
        ],
        "en": [
          "The Assembly amends the text of the Charter and the regulation only by the category stated for that in the table of powers; if none is stated there, by the highest. A Decision that changes the rule of a category, or the category or class of a call, is taken by at least that same category, so the rule of a high category cannot be weakened by a Decision of a low one; a class alone changes in the table only the rows of calls that it decides alone. A Decision that changes the category or class of a call names the category and class of that call in the table (zeros for a call that is not in it); if by the time of execution the table has others, none of the calls of the Decision is carried out. A Decision that changes the rule of a category names the number of the rule that it replaces; if by the time of execution the category has another, none of the calls of the Decision is carried out. A change of a rule applies only to Decisions convened afterwards. A Decision that changes a rule, the table of powers, the parts for petition and proxy, the Dispute Program or the way of holding and splitting that this text states amends this text too, by its last call, so it also takes the category and the class that amending the text takes; without that it cannot be put to the vote. The text and the rules, table, parts, Dispute Program and way are fixed together by one hash, the binding hash; if any of them has changed since a new text was written, none of the calls of the Decision that adopts it is carried out."
        ]
      }
    },
    {
      "id": "parts",
      "section": "amendment",
      "mode": "human",
      "code": [
        "function Charter.setParts",
        "function Charter.setTribunal",
        "event PartsChanged",
        "event TribunalChanged",
        "error CharterTribunalWithOthers",
        "function Assembly.successorOf",
        "struct Frame.tribunal",
        "struct Frame.arbitration"
      ],
      "text": {
        "kk": [
          "Петиция мен сенімхат бөліктерін және Дау бағдарламасын Жиналыс өзгерте алады; жаңа Дау бағдарламасы Регламент бойынша іс жүргізетін болуы керек және сол Шешім туралы дауларға және ол орындалғаннан кейін мәлімделген дауларға ғана қолданылады. Дау бағдарламасын ауыстыратын Шешім Жарғының мәтінін өзгертуден басқа ештеңе жасамайды, ал ол туралы дауды сол Шешімде аталған Дау бағдарламасы жүргізеді: ешбірі өзін ауыстыратын Шешімге төрелік етпейді. Аталған Дау бағдарламасы бойынша сол Шешімнің дауыстары алып тасталмайды: ол өзін сайламайды, ал Шешім бойынша тек тануға, тоқтата тұруға немесе жоюға болады. Ашық даудың өзі мұндай Шешімді дауласу мерзімінен кейін 90 тәуліктен артық кідіртпейді. Мұндай өзгерістердің санаты да өкілеттіктер кестесінен алынады."
        ],
        "ru": [
          "Части для петиции и доверенности и Программу споров может изменить Собрание; новая Программа споров должна вести дела по своему Регламенту и действует только для споров об этом Решении и для споров, заявленных после его исполнения. Решение о смене Программы споров не делает ничего другого, кроме изменения текста Устава, а спор о нём ведёт Программа споров, названная в этом Решении: ни одна не судит о Решении, которое её сменяет. По Программе споров, названной в Решении, голоса этого Решения не исключаются: она не избирает себя, а по Решению возможно лишь признание, приостановка или отмена. Сам по себе открытый спор не задерживает такое Решение дольше 90 суток после срока оспаривания. Категория таких изменений также берётся из таблицы полномочий."
        ],
        "en": [
          "The Assembly can change the parts for petition and proxy, and the Dispute Program; a new Dispute Program has to serve the Rules, and applies only to disputes about that Decision and to those raised after it was carried out. A Decision that changes the Dispute Program does nothing else but amend the text of the Charter, and a dispute about it is conducted by the Dispute Program that this Decision names: none judges a Decision that replaces it. Under a Dispute Program that a Decision names no ballots of that Decision are struck: it does not elect itself, and the Decision can only be the subject of a declaration, be stayed or be annulled. An open dispute does not of itself hold such a Decision up for longer than 90 days after the challenge period. The category of such changes is taken from the table of powers, too."
        ]
      }
    },
    {
      "id": "registerNumber",
      "section": "amendment",
      "mode": "human",
      "code": [
        "function Charter.setRegisterNumber",
        "event RegisterNumber"
      ],
      "text": {
        "kk": [
          "Заңнамада қауымдастықтардың тізілімі көзделмеген; осы редакция жазылған кезде ондай қағидалар табылған жоқ. Тізілім енгізілсе, нөмір мен қағидалардың хешін Жиналыс желіге енгізеді; оған дейін нөмір жоқ."
        ],
        "ru": [
          "Реестр сообществ законодательством не предусмотрен; при составлении этой редакции таких правил не найдено. Если реестр появится, номер и хеш правил внесёт в сеть Собрание; до этого номера нет."
        ],
        "en": [
          "The law provides no register of communities; when this edition was written no such rules had been found. Should there be one, the Assembly enters on the chain the number and the hash of the rules; until then there is no number."
        ]
      }
    },
    {
      "id": "data",
      "section": "data",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Желіде мекенжайлар (олар арқылы тұлғаны тануға болады), үлестер, әрбір Бірліктің дауысы, сенімхаттар, мандаттар және талаптардың хештері баршаға мәңгі көрінеді. Аты-жөні, нөмірлері және деректемелері желіге орналастырылмайды; оларды мандат иесі Қазақстан Республикасында, басқару мен құқықтарды қорғау үшін ғана сақтайды. Жеке тұлға қосылғанда автоматтандырылған өңдеуге бөлек келісім береді («Дербес деректер және оларды қорғау туралы» Заңның 19-1-бабы)."
        ],
        "ru": [
          "В сети всем и навсегда видны адреса (по ним лицо можно узнать), доли, голос каждой Единицы, доверенности, мандаты и хеши требований. Имена, номера и реквизиты в сеть не помещаются; держатель мандата хранит их в Республике Казахстан и только для управления и защиты прав. Физическое лицо, присоединяясь, даёт отдельное согласие на автоматизированную обработку (статья 19-1 Закона «О персональных данных и их защите»)."
        ],
        "en": [
          "Addresses (by which a person can be recognised), shares, the ballot of each Unit, proxies, mandates and hashes of claims are visible on the chain to everyone for ever. Names, numbers and details are not put on the chain; the holder of a mandate keeps them in the Republic of Kazakhstan, and only for management and to protect rights. An individual who accedes gives a separate consent to automated processing (Article 19-1 of the Law on Personal Data and their Protection)."
        ]
      }
    },
    {
      "id": "risk",
      "section": "data",
      "mode": "human",
      "code": [],
      "text": {
        "kk": [
          "Жабық кілттің жоғалу немесе ұрлану тәуекелін оның иесі көтереді; желідегі орындалған әрекетті кері қайтаруға болмайды. Техникалық қате (Бағдарламаның қатесі, желінің тоқтауы немесе бөлінуі) – дау мәлімдеуге дербес негіз. Бағдарламаға тәуелсіз аудит жүргізілген жоқ, ал бұл мәтінді заңгер тексерген жоқ."
        ],
        "ru": [
          "Риск утраты или хищения закрытого ключа несёт его держатель; исполненное в сети действие необратимо. Техническая ошибка (ошибка Программы, остановка или разделение сети) — самостоятельное основание заявить спор. Независимый аудит Программы не проводился, а этот текст не проверен юристом."
        ],
        "en": [
          "The risk of loss or theft of a private key is borne by its holder; a step carried out on the chain cannot be undone. A technical error (a fault of the Program, a halt or split of the chain) is itself a ground for a dispute. The Program has not been independently audited, and this text has not been reviewed by a lawyer."
        ]
      }
    },
    {
      "id": "languages",
      "section": "language",
      "mode": "human",
      "code": [],
      "text": {
        "kk": [
          "Жарғы қазақ, орыс және ағылшын тілдерінде жасалған; қазақ және орыс тілдеріндегі мәтіндердің күші бірдей, ағылшын тіліндегі мәтін – аударма. Жарғының мағынасын осы мәтін, орындалуын Бағдарлама айқындайды; орындау мәтінге сәйкес келмесе, мәселені дауда адам шешеді. Сәттер Қазақстан Республикасының бірыңғай уақытымен (UTC+05:00) есептеледі, тәулік 24 сағатқа тең."
        ],
        "ru": [
          "Устав составлен на казахском, русском и английском языках; тексты на казахском и русском языках имеют равную силу, текст на английском языке — перевод. Смысл Устава определяет этот текст, а исполнение — Программа; если исполнение не соответствует тексту, вопрос решает человек в споре. Моменты считаются по единому времени Республики Казахстан (UTC+05:00), сутки равны 24 часам."
        ],
        "en": [
          "The Charter is made in Kazakh, Russian and English; the Kazakh and the Russian texts have equal force, the English text is a translation. This text determines the meaning of the Charter, and the Program its performance; where performance does not match the text, a human decides the matter in a dispute. Moments are reckoned in the single time of the Republic of Kazakhstan (UTC+05:00); a day is 24 hours."
        ]
      }
    },
    {
      "id": "law",
      "section": "language",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Жарғыға Қазақстан Республикасының құқығы қолданылады; ол мыналарға негізделген:\n- Қазақстан Республикасының 2026 жылғы 9 қаңтардағы № 255-VIII Цифрлық кодексі, 26, 35, 43, 44, 47 және 67-баптар;\n- Қазақстан Республикасының Азаматтық кодексі;\n- «Дербес деректер және оларды қорғау туралы» Қазақстан Республикасының 2013 жылғы 21 мамырдағы № 94-V Заңы."
        ],
        "ru": [
          "К Уставу применяется право Республики Казахстан; он основан на следующих актах:\n- Цифровой кодекс Республики Казахстан от 9 января 2026 года № 255-VIII, статьи 26, 35, 43, 44, 47 и 67;\n- Гражданский кодекс Республики Казахстан;\n- Закон Республики Казахстан от 21 мая 2013 года № 94-V «О персональных данных и их защите»."
        ],
        "en": [
          "The law of the Republic of Kazakhstan applies to the Charter; it is based on these acts:\n- the Digital Code of the Republic of Kazakhstan of 9 January 2026, No. 255-VIII, Articles 26, 35, 43, 44, 47 and 67;\n- the Civil Code of the Republic of Kazakhstan;\n- the Law of the Republic of Kazakhstan of 21 May 2013, No. 94-V, on Personal Data and their Protection."
        ]
      }
    },
    {
      "id": "verification",
      "section": "language",
      "mode": "fact",
      "code": [
        "function Charter.document",
        "struct Articles.document",
        "struct Articles.regulation",
        "function ERC5267.eip712Domain"
      ],
      "text": {
        "kk": [
          "Осы мәтіннің түбірі (барлық бөлігінің хештерінен есептелген хеш) құрылтай кезінде желіге жазылады; мәтін өз түбірін қамти алмайтындықтан, ол мұнда көрсетілмеген. Регламент бөлімінің түбірі жеке жазылады: ол сол бөлімнің үш тілдегі тармақтарының хештерінен дәл солай есептеледі. Түбірді тексеру үшін мәтін құрылтайдың желіге жазылған деректерінен және Жарғының файлынан (атауы, құрылтайшы, пәрмендердің атаулары, желі туралы мәліметтер) қайта жасалады, оның түбірі желідегімен салыстырылады; түбірі өзге мәтін Жарғы емес."
        ],
        "ru": [
          "Корень этого текста (хеш, вычисленный из хешей всех его частей) записывается в сеть при учреждении; здесь он не указан, потому что текст не может содержать собственный корень. Корень раздела о регламенте записывается отдельно: он так же вычисляется из хешей пунктов этого раздела на трёх языках. Чтобы проверить корень, текст создают заново из данных учреждения, записанных в сети, и из файла Устава (название, учредитель, названия вызовов, сведения о сети) и сравнивают его корень с корнем в сети; текст с другим корнем — не Устав."
        ],
        "en": [
          "The root of this text (a hash computed from the hashes of all its parts) is recorded on the chain at the founding; it is not stated here, since a text cannot hold its own root. The root of the section on the regulation is recorded apart: it is computed in the same way from the hashes of the clauses of that section in the three languages. To verify the root, the text is made again from the data of the founding recorded on the chain and from the Charter's file (the name, the founder, the names of calls, the facts of the chain), and its root is compared with that on the chain; a text with another root is not the Charter."
        ]
      }
    },
    {
      "id": "chain",
      "section": "regulation",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Осы бөлім – Цифрлық кодекстің 26-бабы бойынша ішкі өзара іс-қимыл регламенті. Таратылған объектінің түрі: ",
          {
            "path": "particulars.chainKind",
            "type": "choice"
          },
          "; консенсус алгоритмі: ",
          {
            "path": "particulars.consensus",
            "type": "text"
          },
          ". Желідегі жазба оның блогынан кейін мынадай блок саны өткенде түпкілікті деп есептеледі: ",
          {
            "path": "particulars.finality",
            "type": "count"
          },
          "; қатысушылар оқиғаға сүйенбес бұрын осыны күтеді."
        ],
        "ru": [
          "Этот раздел — внутренний регламент взаимодействия по статье 26 Цифрового кодекса. Вид распределённого объекта: ",
          {
            "path": "particulars.chainKind",
            "type": "choice"
          },
          "; алгоритм консенсуса: ",
          {
            "path": "particulars.consensus",
            "type": "text"
          },
          ". Запись в сети считается окончательной, когда после её блока прошло следующее число блоков: ",
          {
            "path": "particulars.finality",
            "type": "count"
          },
          "; участники ждут этого, прежде чем опираться на событие."
        ],
        "en": [
          "This section is the internal regulation of interaction under Article 26 of the Digital Code. The kind of distributed object: ",
          {
            "path": "particulars.chainKind",
            "type": "choice"
          },
          "; the consensus algorithm: ",
          {
            "path": "particulars.consensus",
            "type": "text"
          },
          ". A record on the chain counts as final once this number of blocks has passed after its block: ",
          {
            "path": "particulars.finality",
            "type": "count"
          },
          "; participants wait for that before they rely on an event."
        ]
      }
    },
    {
      "id": "coordinator",
      "section": "regulation",
      "mode": "fact",
      "when": [
        {
          "path": "particulars.coordinator",
          "is": "nonzero"
        }
      ],
      "code": [],
      "text": {
        "kk": [
          "Желідегі жазуды үйлестіретін тұлға: ",
          {
            "path": "particulars.coordinator",
            "type": "text"
          },
          "; ол тоқтаса, жазу да тоқтайды."
        ],
        "ru": [
          "Запись в сети координирует: ",
          {
            "path": "particulars.coordinator",
            "type": "text"
          },
          "; если координатор остановится, остановится и запись."
        ],
        "en": [
          "Recording on the chain is coordinated by: ",
          {
            "path": "particulars.coordinator",
            "type": "text"
          },
          "; if the coordinator stops, so does recording."
        ]
      }
    },
    {
      "id": "coordinator.none",
      "section": "regulation",
      "mode": "fact",
      "when": [
        {
          "path": "particulars.coordinator",
          "is": "zero"
        }
      ],
      "code": [],
      "text": {
        "kk": [
          "Желідегі жазуды үйлестіретін жеке тұлға жоқ: жазбаларды желі тораптары консенсус арқылы бірге келіседі."
        ],
        "ru": [
          "Лица, координирующего запись в сети, нет: записи вместе согласуют узлы сети путём консенсуса."
        ],
        "en": [
          "Nobody coordinates recording on the chain: its nodes agree on records together by consensus."
        ]
      }
    },
    {
      "id": "records",
      "section": "regulation",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Жазба транзакциямен тіркеледі, желі тораптары оны желі қағидалары бойынша келіседі, Бағдарлама жіберушінің цифрлық растауын және осы Жарғының ережелерін тексереді; ережеге сай емес транзакция ештеңе жазбайды. Жазбалар әр торапта сақталады және оларды кейін ешкім өзгертпейді; Бағдарлама күйі мен оқиғаларын кез келген тұлға оқып, тексере алады. Мәтіндер, сипаттамалар, дәлелдемелер мен есептер желіден тыс сақталады, желіде олардың хештері ғана бар; оларды мандат иесі қатысушының сұрауы бойынша береді."
        ],
        "ru": [
          "Запись фиксируется транзакцией, узлы согласуют её по правилам сети, Программа проверяет цифровое подтверждение отправителя и правила этого Устава; транзакция не по правилам ничего не записывает. Записи хранятся на каждом узле, и позже их никто не изменяет; состояние и события Программы может прочитать и проверить любой. Тексты, описания, доказательства и отчёты хранятся вне сети, в сети есть только их хеши; держатель мандата предоставляет их по запросу участника."
        ],
        "en": [
          "A record is made by a transaction; nodes agree on it by the rules of the chain; the Program checks the sender's digital confirmation and the rules of this Charter; a transaction against the rules records nothing. Records are stored on every node, and nobody changes them afterwards; anyone can read and check the state and the events of the Program. Texts, descriptions, evidence and reports are stored outside the chain, which has only their hashes; the holder of a mandate provides them at a participant's request."
        ]
      }
    },
    {
      "id": "annex",
      "section": "annex",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Бағдарламаның мекенжайлары және сол жердегі кодтың хештері (keccak256):\n- жарғы: ",
          {
            "path": "template",
            "type": "address"
          },
          ", ",
          {
            "path": "codeHash",
            "type": "hash"
          },
          ";\n- тізілім: ",
          {
            "path": "particulars.register",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.registerCode",
            "type": "hash"
          },
          ";\n- ортақ объектілер: ",
          {
            "path": "particulars.objects",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.objectsCode",
            "type": "hash"
          },
          ";\n- даулар: ",
          {
            "path": "particulars.disputes",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.disputesCode",
            "type": "hash"
          },
          ";\n- жиналыс: ",
          {
            "path": "particulars.decisions",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.decisionsCode",
            "type": "hash"
          },
          ".\n\nБастапқы код – Biy жобасының contracts/condominium қалтасындағы файлдар (MIT лицензиясы); мекенжайларда дәл осы код тұрғанын әрбір қатысушы қосылғанға дейін тексереді."
        ],
        "ru": [
          "Адреса Программы и хеши кода по этим адресам (keccak256):\n- устав: ",
          {
            "path": "template",
            "type": "address"
          },
          ", ",
          {
            "path": "codeHash",
            "type": "hash"
          },
          ";\n- реестр: ",
          {
            "path": "particulars.register",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.registerCode",
            "type": "hash"
          },
          ";\n- общие объекты: ",
          {
            "path": "particulars.objects",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.objectsCode",
            "type": "hash"
          },
          ";\n- споры: ",
          {
            "path": "particulars.disputes",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.disputesCode",
            "type": "hash"
          },
          ";\n- собрание: ",
          {
            "path": "particulars.decisions",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.decisionsCode",
            "type": "hash"
          },
          ".\n\nИсходный код — файлы папки contracts/condominium проекта Biy (лицензия MIT); что по адресам находится именно этот код, каждый участник проверяет, прежде чем присоединиться."
        ],
        "en": [
          "The addresses of the Program and the hashes of the code there (keccak256):\n- charter: ",
          {
            "path": "template",
            "type": "address"
          },
          ", ",
          {
            "path": "codeHash",
            "type": "hash"
          },
          ";\n- register: ",
          {
            "path": "particulars.register",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.registerCode",
            "type": "hash"
          },
          ";\n- common objects: ",
          {
            "path": "particulars.objects",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.objectsCode",
            "type": "hash"
          },
          ";\n- disputes: ",
          {
            "path": "particulars.disputes",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.disputesCode",
            "type": "hash"
          },
          ";\n- assembly: ",
          {
            "path": "particulars.decisions",
            "type": "address"
          },
          ", ",
          {
            "path": "particulars.decisionsCode",
            "type": "hash"
          },
          ".\n\nThe source code is in the files of the folder contracts/condominium of the project Biy (MIT licence); each participant checks before acceding that this code is at the addresses."
        ]
      }
    },
    {
      "id": "unsaid",
      "section": "annex",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Осы мәтінде Бағдарламаның мына бөліктері сипатталмаған:\n- struct Units.Part.share: Кондоминиум бірліктерінің бөлігі; қауымдастықта бірлік жоқ.\n- struct Units.Part.object: Кондоминиум бірліктерінің бөлігі; қауымдастықта бірлік жоқ.\n- error InvalidShortString: Кітапхананың қатесі; тек Бағдарламаны орналастыру кезінде туындауы мүмкін болды және туындамады.\n- error StringTooLong: Кітапхананың қатесі; тек Бағдарламаны орналастыру кезінде туындауы мүмкін болды және туындамады.\n- event EIP712DomainChanged: Стандарт интерфейсінің оқиғасы; Бағдарламаның атауы мен мекенжайы өзгермейтіндіктен, ол ешқашан жазылмайды.\n- constant Packed.UNIT: Деректердің кодта жазылу тәсілі; қатысушылар үшін ешнәрсе білдірмейді.\n- constant Charter.RULE_CATEGORY: Деректердің кодта жазылу тәсілі; қатысушылар үшін ешнәрсе білдірмейді.\n- constant Charter.CATEGORY_BEFORE: Деректердің кодта жазылу тәсілі; қатысушылар үшін ешнәрсе білдірмейді.\n- constant Charter.CLASS_BEFORE: Деректердің кодта жазылу тәсілі; қатысушылар үшін ешнәрсе білдірмейді.\n- constant Ballots.ENTRY_SIZE: Деректердің кодта жазылу тәсілі; қатысушылар үшін ешнәрсе білдірмейді.\n- constant Ballots.UNIT_SIZE: Деректердің кодта жазылу тәсілі; қатысушылар үшін ешнәрсе білдірмейді."
        ],
        "ru": [
          "В этом тексте не описаны следующие части Программы:\n- struct Units.Part.share: Часть единицы кондоминиума; у сообщества нет единиц.\n- struct Units.Part.object: Часть единицы кондоминиума; у сообщества нет единиц.\n- error InvalidShortString: Ошибка библиотеки; могла возникнуть только при размещении Программы и не возникла.\n- error StringTooLong: Ошибка библиотеки; могла возникнуть только при размещении Программы и не возникла.\n- event EIP712DomainChanged: Событие из интерфейса стандарта; не записывается никогда, так как название и адрес Программы не меняются.\n- constant Packed.UNIT: Способ записи данных в коде; для участников ничего не означает.\n- constant Charter.RULE_CATEGORY: Способ записи данных в коде; для участников ничего не означает.\n- constant Charter.CATEGORY_BEFORE: Способ записи данных в коде; для участников ничего не означает.\n- constant Charter.CLASS_BEFORE: Способ записи данных в коде; для участников ничего не означает.\n- constant Ballots.ENTRY_SIZE: Способ записи данных в коде; для участников ничего не означает.\n- constant Ballots.UNIT_SIZE: Способ записи данных в коде; для участников ничего не означает."
        ],
        "en": [
          "This text does not describe the following parts of the Program:\n- struct Units.Part.share: A part of a condominium's unit; a community has no units.\n- struct Units.Part.object: A part of a condominium's unit; a community has no units.\n- error InvalidShortString: An error of a library; it could occur only while the Program was being put on the chain, and did not.\n- error StringTooLong: An error of a library; it could occur only while the Program was being put on the chain, and did not.\n- event EIP712DomainChanged: An event of a standard's interface; it is never recorded, as the Program's name and address do not change.\n- constant Packed.UNIT: How data is written in code; it means nothing to participants.\n- constant Charter.RULE_CATEGORY: How data is written in code; it means nothing to participants.\n- constant Charter.CATEGORY_BEFORE: How data is written in code; it means nothing to participants.\n- constant Charter.CLASS_BEFORE: How data is written in code; it means nothing to participants.\n- constant Ballots.ENTRY_SIZE: How data is written in code; it means nothing to participants.\n- constant Ballots.UNIT_SIZE: How data is written in code; it means nothing to participants."
        ]
      }
    }
  ]
};
