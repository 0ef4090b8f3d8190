// Generated from the clauses of Sale; change those and compile again.
import type { Edition } from "../../../text/edition.ts";

// prettier-ignore
export const sale1: Edition = {
  "name": "sale-1",
  "template": "Sale",
  "title": {
    "kk": "Тауарды сатып алу-сату шарты (смарт-келісімшарт)",
    "ru": "Договор купли-продажи товара (смарт-контракт)",
    "en": "Agreement on the sale of goods (smart contract)"
  },
  "roles": {
    "first": {
      "kk": "Сатып алушы",
      "ru": "Покупатель",
      "en": "The Buyer"
    },
    "second": {
      "kk": "Сатушы",
      "ru": "Продавец",
      "en": "The Seller"
    }
  },
  "sections": [
    {
      "id": "parties",
      "title": {
        "kk": "Тараптар және шарттың нысаны",
        "ru": "Стороны и форма договора",
        "en": "The Parties and the form of the Agreement"
      }
    },
    {
      "id": "subject",
      "title": {
        "kk": "Шарттың нысанасы",
        "ru": "Предмет договора",
        "en": "Subject of the Agreement"
      }
    },
    {
      "id": "price",
      "title": {
        "kk": "Баға, төлем және шартты жасасу",
        "ru": "Цена, платёж и заключение договора",
        "en": "Price, payment and formation"
      }
    },
    {
      "id": "duties",
      "title": {
        "kk": "Сатып алушы мен Сатушының құқықтары мен міндеттері",
        "ru": "Права и обязанности Покупателя и Продавца",
        "en": "Rights and duties of the Buyer and of the Seller"
      }
    },
    {
      "id": "automatic",
      "title": {
        "kk": "Автоматты түрде не болады",
        "ru": "Что происходит автоматически",
        "en": "What is automatic"
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
      "id": "review",
      "title": {
        "kk": "Автоматты шешімдер және оларды қайта қарау",
        "ru": "Автоматические решения и их пересмотр",
        "en": "Automatic decisions and their review"
      }
    },
    {
      "id": "data",
      "title": {
        "kk": "Дербес деректер және желідегі жазбалар",
        "ru": "Персональные данные и записи в сети",
        "en": "Personal data and records on the chain"
      }
    },
    {
      "id": "risk",
      "title": {
        "kk": "Өкілеттіктер, техникалық тәуекел және аудит",
        "ru": "Полномочия, технический риск и аудит",
        "en": "Powers, technical risk and audits"
      }
    },
    {
      "id": "force",
      "title": {
        "kk": "Еңсерілмейтін күш",
        "ru": "Непреодолимая сила",
        "en": "Force majeure"
      }
    },
    {
      "id": "end",
      "title": {
        "kk": "Шартты өзгерту және аяқтау",
        "ru": "Изменение и завершение договора",
        "en": "Change and end of the Agreement"
      }
    },
    {
      "id": "language",
      "title": {
        "kk": "Тіл, басымдық, хабарламалар және құқық",
        "ru": "Язык, приоритет, уведомления и право",
        "en": "Language, precedence, notices and law"
      }
    },
    {
      "id": "annex",
      "title": {
        "kk": "Қосымша: әрекеттер және код",
        "ru": "Приложение: действия и код",
        "en": "Annex: steps and code"
      }
    }
  ],
  "fields": [
    {
      "path": "common.first",
      "type": "address"
    },
    {
      "path": "common.second",
      "type": "address"
    },
    {
      "path": "common.currency",
      "type": "currency"
    },
    {
      "path": "common.tribunal",
      "type": "address"
    },
    {
      "path": "common.rules",
      "type": "hash"
    },
    {
      "path": "common.reviewPeriod",
      "type": "period"
    },
    {
      "path": "common.offerEndsAt",
      "type": "moment"
    },
    {
      "path": "common.costsCap",
      "type": "percent"
    },
    {
      "path": "common.assets",
      "type": "hash"
    },
    {
      "path": "common.replaces",
      "type": "hash"
    },
    {
      "path": "common.document",
      "type": "hash"
    },
    {
      "path": "common.summary",
      "type": "hash"
    },
    {
      "path": "common.salt",
      "type": "hash"
    },
    {
      "path": "particulars.price",
      "type": "money"
    },
    {
      "path": "particulars.deliverBy",
      "type": "moment"
    },
    {
      "path": "particulars.inspectionPeriod",
      "type": "period"
    }
  ],
  "currencies": [
    {
      "chainId": "31337",
      "address": "0x5FbDB2315678afecb367f032d93F642f64180aa3",
      "decimals": 2,
      "name": {
        "kk": "құны жоқ сынақ токені «тест-теңге»",
        "ru": "не имеющий стоимости тестовый токен «тест-тенге»",
        "en": "the valueless test token “test tenge”"
      },
      "unit": {
        "kk": "тест-теңге",
        "ru": "тест-тенге",
        "en": "test tenge"
      },
      "fraction": {
        "kk": "тиын",
        "ru": "тиын",
        "en": "tiyn"
      }
    }
  ],
  "exemptions": [
    {
      "element": "field common.document"
    },
    {
      "element": "field common.summary"
    },
    {
      "element": "field common.salt"
    },
    {
      "element": "function hashOf"
    },
    {
      "element": "function restOf"
    },
    {
      "element": "error InsufficientBalance"
    },
    {
      "element": "error ERC5267ExtensionsNotSupported"
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
      "element": "constant Rulebook.RULES_SIZE"
    }
  ],
  "clauses": [
    {
      "id": "parties",
      "section": "parties",
      "mode": "fact",
      "code": [
        "error AgreementSameParty",
        "error AgreementPartyNotAllowed",
        "error AgreementOnlyParty",
        "enum Party.First",
        "enum Party.Second",
        "role Common.first",
        "role Common.second",
        "zero common.first",
        "zero common.second"
      ],
      "text": {
        "kk": [
          "Сатып алушы желіде мына мекенжайдан әрекет етеді: ",
          {
            "path": "common.first",
            "type": "address"
          },
          "; Сатушы желіде мына мекенжайдан әрекет етеді: ",
          {
            "path": "common.second",
            "type": "address"
          },
          " (бұдан әрі бірге – Тараптар). Тараптардың аты-жөні немесе атауы, сәйкестендіру нөмірлері, деректемелері және сәйкестендірілуі туралы мәліметтер осы мәтіннің қосымшасы алдындағы жабық бөлікте көрсетілген; жабық бөлік желіге орналастырылмайды. Тараптардың мекенжайлары бір-бірінен өзгеше; олардың ешқайсысы нөлдік мекенжай, Бағдарламаның немесе Дау бағдарламасының мекенжайы бола алмайды. Тараптың өз әрекетін Бағдарлама сол Тараптың мекенжайынан ғана қабылдайды."
        ],
        "ru": [
          "Покупатель действует в сети с адреса ",
          {
            "path": "common.first",
            "type": "address"
          },
          "; Продавец действует в сети с адреса ",
          {
            "path": "common.second",
            "type": "address"
          },
          " (далее вместе — Стороны). Имена или наименования, идентификационные номера, реквизиты Сторон и сведения об их идентификации указаны в закрытой части перед приложением к этому тексту; в сеть закрытая часть не помещается. Адреса Сторон различны; ни один из них не может быть нулевым адресом, адресом Программы или адресом Программы споров. Собственное действие Стороны Программа принимает только с адреса этой Стороны."
        ],
        "en": [
          "The Buyer acts on the chain from the address ",
          {
            "path": "common.first",
            "type": "address"
          },
          "; the Seller acts on the chain from the address ",
          {
            "path": "common.second",
            "type": "address"
          },
          " (together, the Parties). The names, identification numbers and details of the Parties, and how they were identified, stand in the private part before the annex to this text; the private part is not put on the chain. The Parties' addresses differ; neither can be the zero address, the address of the Program or the address of the Dispute Program. A step of a Party's own is accepted by the Program from that Party's address only."
        ]
      }
    },
    {
      "id": "code",
      "section": "parties",
      "mode": "fact",
      "code": [
        "function idOf",
        "error AgreementOnOtherChain"
      ],
      "text": {
        "kk": [
          "Тараптар Цифрлық кодекстің 67-бабының 2-тармағына сәйкес талаптардың бір бөлігін бағдарламалық код түрінде білдіруге келісті; Шарт смарт-келісімшарт болып табылады. Код (бұдан әрі – Бағдарлама) желіде (таратылған тізілімде) мына мекенжайда орналасқан: ",
          {
            "path": "template",
            "type": "address"
          },
          "; желінің нөмірі: ",
          {
            "path": "chainId",
            "type": "count"
          },
          ". Шарттың сәйкестендіргіші – оның барлық талаптарының хеші; Тараптар осы хешті растайды, ал Бағдарлама Шартты осы желіде ғана және бірдей талаптармен бір рет қана жасайды. Тауар, оның сапасы мен тапсырылуы, жауаптылық, еңсерілмейтін күш, дербес деректер, хабарламалар, қолданылатын құқық және тіл туралы талаптар тек осы мәтінде білдірілген; Бағдарлама оларды орындамайды."
        ],
        "ru": [
          "Стороны согласились выразить часть условий программным кодом в соответствии с пунктом 2 статьи 67 Цифрового кодекса; Договор является смарт-контрактом. Код (далее — Программа) находится в сети (распределённом реестре) по адресу ",
          {
            "path": "template",
            "type": "address"
          },
          "; номер сети: ",
          {
            "path": "chainId",
            "type": "count"
          },
          ". Идентификатор Договора — хеш всех его условий; Стороны подтверждают этот хеш, а Программа заключает Договор только в этой сети и с одними и теми же условиями только один раз. Условия о Товаре, его качестве и передаче, об ответственности, непреодолимой силе, персональных данных, уведомлениях, применимом праве и языке выражены только этим текстом; Программа их не исполняет."
        ],
        "en": [
          "The Parties agree to express part of the terms in program code under Article 67(2) of the Digital Code; the Agreement is a smart contract. The code (the Program) is on the chain (a distributed ledger) at the address ",
          {
            "path": "template",
            "type": "address"
          },
          "; the number of the chain is ",
          {
            "path": "chainId",
            "type": "count"
          },
          ". The Agreement's identifier is the hash of all its terms; the Parties confirm that hash, and the Program forms the Agreement on that chain only, and only once on the same terms. Terms on the Goods, their quality and handing over, on liability, force majeure, personal data, notices, applicable law and language are expressed in this text only; the Program does not perform them."
        ]
      }
    },
    {
      "id": "confirmation",
      "section": "parties",
      "mode": "party",
      "code": [
        "error AgreementNotAccepted"
      ],
      "text": {
        "kk": [
          "Тараптар мынаған келісті: Тараптың мекенжайынан жіберілген транзакция және сол мекенжайдың жабық кілтімен жасалған растау оның еркінің цифрлық растауы болып табылады (Цифрлық кодекстің 47-бабы). Тараптың мекенжайын бағдарлама басқарса, осы бағдарлама жарамды деп таныған растау да оның цифрлық растауы болып табылады. Цифрлық растау электрондық цифрлық қолтаңба (ЭЦҚ) болып табылмайды. Тарап жабық кілтті құпия сақтауға міндетті; ол оны басқа адамға беруге құқылы емес."
        ],
        "ru": [
          "Стороны согласились, что транзакция с адреса Стороны и подтверждение, созданное закрытым ключом этого адреса, являются цифровым подтверждением её воли (статья 47 Цифрового кодекса). Если адресом Стороны управляет программа, цифровым подтверждением является и подтверждение, которое эта программа признала действительным. Цифровое подтверждение не является электронной цифровой подписью (ЭЦП). Сторона обязана хранить закрытый ключ в тайне; передавать его другому лицу она не вправе."
        ],
        "en": [
          "The Parties agree that a transaction from a Party's address, and a confirmation made with the private key of that address, are the digital confirmation of that Party's will (Article 47 of the Digital Code). Where a program controls a Party's address, a confirmation that this program has recognised as valid is a digital confirmation too. A digital confirmation is not an electronic digital signature (EDS). A Party must keep its private key secret; it must not pass it to another person."
        ]
      }
    },
    {
      "id": "subject",
      "section": "subject",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Сатушы мүлікті (Тауарды) Сатып алушының меншігіне беруге міндеттенеді, ал Сатып алушы Тауарды қабылдауға және ол үшін бағасын төлеуге міндеттенеді. Тауардың атауы, саны мен сапасы, оны тапсыру орны мен тәртібі жабық бөлікте көрсетілген; Бағдарлама оларды білмейді және тексермейді. Тауарға меншік құқығы және оның кездейсоқ жойылу қаупі Азаматтық кодекс бойынша ауысады; желідегі ақша қозғалысы оларды өздігінен ауыстырмайды. Осы редакция нотариаттық куәландыруға немесе мемлекеттік тіркеуге жататын мәмілелерге арналмаған."
        ],
        "ru": [
          "Продавец обязуется передать имущество (Товар) в собственность Покупателя, а Покупатель обязуется принять Товар и уплатить за него цену. Наименование, количество и качество Товара, место и порядок его передачи указаны в закрытой части; Программа их не знает и не проверяет. Право собственности на Товар и риск его случайной гибели переходят по Гражданскому кодексу; движение денег в сети само по себе их не переносит. Эта редакция не предназначена для сделок, которые подлежат нотариальному удостоверению или государственной регистрации."
        ],
        "en": [
          "The Seller undertakes to transfer property (the Goods) into the ownership of the Buyer, and the Buyer undertakes to accept the Goods and to pay the price for them. The name, quantity and quality of the Goods and the place and manner of handing them over stand in the private part; the Program neither knows nor checks them. Ownership of the Goods and the risk of their accidental loss pass under the Civil Code; the movement of money on the chain does not of itself transfer them. This edition is not for transactions that require a notary or state registration."
        ]
      }
    },
    {
      "id": "price",
      "section": "price",
      "mode": "party",
      "when": [
        {
          "path": "common.currency",
          "is": "zero"
        }
      ],
      "code": [
        "error SaleWithoutPrice",
        "error AgreementWrongAmount",
        "zero particulars.price"
      ],
      "text": {
        "kk": [
          "Тауардың бағасы: ",
          {
            "path": "particulars.price",
            "type": "money"
          },
          "; ол нөлден артық. Баға желі монетасымен төленеді: Шартты жасайтын транзакцияны жіберуші оған дәл өзі енгізетін соманы қосады; өзге сома қосылған транзакция қабылданбайды. Ақшаны Тарап немесе өзге тұлға енгізуге құқылы; ақшаны кім енгізсе де, Шарт бойынша қайтарылатын соманы Сатып алушы алады."
        ],
        "ru": [
          "Цена Товара: ",
          {
            "path": "particulars.price",
            "type": "money"
          },
          "; она больше нуля. Цена уплачивается монетой сети: отправитель заключающей транзакции прилагает к ней ровно ту сумму, которую вносит; транзакция с другой суммой отклоняется. Внести деньги вправе Сторона или другое лицо; кто бы их ни внёс, возврат по Договору получает Покупатель."
        ],
        "en": [
          "The price of the Goods is ",
          {
            "path": "particulars.price",
            "type": "money"
          },
          "; it is more than zero. The price is paid in the chain's coin: the sender of the forming transaction attaches to it exactly the amount that the sender pays in; a transaction with any other amount is refused. A Party or another person may pay the money in; whoever paid it in, what is returned under the Agreement goes to the Buyer."
        ]
      }
    },
    {
      "id": "price.token",
      "section": "price",
      "mode": "party",
      "when": [
        {
          "path": "common.currency",
          "is": "nonzero"
        }
      ],
      "code": [
        "error SaleWithoutPrice",
        "error SaleCurrencyOutside",
        "error AgreementCoinWithToken",
        "error AgreementShortPayment",
        "error SafeERC20FailedOperation",
        "zero particulars.price",
        "constant Agreement.OUTSIDE"
      ],
      "text": {
        "kk": [
          "Тауардың бағасы: ",
          {
            "path": "particulars.price",
            "type": "money"
          },
          "; ол нөлден артық. Төлем валютасы: ",
          {
            "path": "common.currency",
            "type": "currency"
          },
          "; Шартты жасайтын транзакцияны жіберуші енгізетін сомасын өзінен есептен шығаруға Бағдарламаға алдын ала рұқсат береді, ал транзакцияға желі монетасы қосылмайды. Әмиянға дәл осы сома түсуге тиіс; аударымнан бас тартатын немесе аударылатын соманы кемітетін токен де, желіден тыс есеп айырысу да қабылданбайды. Токеннің символы мен үтірден кейінгі таңба саны – токен өзі туралы айтқаннан алып Тараптар мәлімдейтін деректер, ал бұл қай токен екенін оның мекенжайы ғана айқындайды; сомалар осындай таңба санымен жазылған, Бағдарлама солардың соңғысының бірлігімен санайды. Ақшаны Тарап немесе өзге тұлға енгізуге құқылы; ақшаны кім енгізсе де, Шарт бойынша қайтарылатын соманы Сатып алушы алады."
        ],
        "ru": [
          "Цена Товара: ",
          {
            "path": "particulars.price",
            "type": "money"
          },
          "; она больше нуля. Валюта платежа: ",
          {
            "path": "common.currency",
            "type": "currency"
          },
          "; отправитель заключающей транзакции заранее разрешает Программе списать у него вносимую сумму, а монета сети к транзакции не прилагается. В Кошелёк должна поступить ровно эта сумма; токен, который отказывает в переводе или уменьшает переводимую сумму, не принимается, как и расчёт вне сети. Символ токена и число знаков после запятой — сведения, которые Стороны заявляют с его же слов, а какой это токен, определяет только его адрес; суммы записаны с таким числом знаков, и Программа считает в единицах последнего из них. Внести деньги вправе Сторона или другое лицо; кто бы их ни внёс, возврат по Договору получает Покупатель."
        ],
        "en": [
          "The price of the Goods is ",
          {
            "path": "particulars.price",
            "type": "money"
          },
          "; it is more than zero. The currency of payment is ",
          {
            "path": "common.currency",
            "type": "currency"
          },
          "; the sender of the forming transaction first allows the Program to take the amount that the sender pays in, and attaches none of the chain's coin. Exactly that amount has to arrive in the Purse; a token that refuses a transfer or reduces what is transferred is not accepted, nor is payment outside the chain. The symbol of a token and the number of its decimals are facts that the Parties state from what the token says of itself, and which token it is follows from its address alone; amounts are written with that number of decimals, and the Program counts in units of the last of them. A Party or another person may pay the money in; whoever paid it in, what is returned under the Agreement goes to the Buyer."
        ]
      }
    },
    {
      "id": "tenge",
      "section": "price",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Қазақстан Республикасының аумағында ақшалай міндеттемелер теңгемен, ал шетел валютасымен тек заңда белгіленген жағдайларда көрсетіледі (Азаматтық кодекстің 127 және 282-баптары). Заңды төлем құралы – теңге; желі монетасы да, токен де теңге, цифрлық теңге немесе заңды төлем құралы болып табылмайды. Осындай есеп айырысуға заңның жол беретінін әрбір Тарап өзінің цифрлық растауын бергенге дейін өзі тексереді. Валюта ретінде тест-теңге көрсетілсе, оның құны жоқ: оны кез келген адам шығара алады."
        ],
        "ru": [
          "Денежные обязательства на территории Республики Казахстан выражаются в тенге, а в иностранной валюте — только в случаях, установленных законом (статьи 127 и 282 Гражданского кодекса). Законное платёжное средство — тенге; ни монета сети, ни токен не являются тенге, цифровым тенге или законным платёжным средством. Допускает ли закон такой расчёт, каждая Сторона проверяет сама, прежде чем дать своё цифровое подтверждение. Если валютой указан тест-тенге, он не имеет стоимости: его может создать любой."
        ],
        "en": [
          "Monetary obligations in the territory of the Republic of Kazakhstan are expressed in tenge, and in foreign currency only where the law so provides (Articles 127 and 282 of the Civil Code). The tenge is legal tender; neither the chain's coin nor a token is the tenge, the digital tenge or legal tender. Each Party checks for itself, before giving its digital confirmation, whether the law allows payment of this kind. If the currency stated is the test tenge, it has no value: anyone can create it."
        ]
      }
    },
    {
      "id": "purse",
      "section": "price",
      "mode": "fact",
      "code": [
        "function purseOf",
        "error PurseOnlyTemplate",
        "error FailedDeployment",
        "error AgreementAssetsNotHeld",
        "zero common.assets",
        "enum AssetsTo.Nobody"
      ],
      "text": {
        "kk": [
          "Шарттың ақшасы оның Әмиянында сақталады: бұл – мекенжайы Шарттың сәйкестендіргішінен туындайтын желідегі жеке шот; онда басқа шарттардың ақшасы болмайды және ол банк шоты болып табылмайды. Әмиян тек Бағдарламаға бағынады; Бағдарлама есепке алған, бірақ әлі ешкімге тиесілі емес сома Резервтегі сома деп аталады. Енгізілген ақшадан бөлек Әмиянға түскен монеталар мен токендер Шарттың бөлігі болып табылмайды; Әмияннан Шарт бойынша тиесіліден артық ешкім ештеңе шығара алмайды. Әмиянға қабылданған басқа токендер тізбесінің хеші: ",
          {
            "path": "common.assets",
            "type": "hash"
          },
          "; нөл олардың жоқ екенін білдіреді, ал өзге мәнмен Шарт жасалмайды."
        ],
        "ru": [
          "Деньги Договора находятся в его Кошельке — отдельном счёте в сети, адрес которого следует из идентификатора Договора; денег других договоров в нём нет, и банковским счётом он не является. Кошелёк подчиняется только Программе; сумма, которую Программа учла и которая ещё никому не причитается, именуется Зарезервированной суммой. Монеты и токены, поступившие в Кошелёк помимо внесённых денег, частью Договора не являются; никто не может вывести из Кошелька больше, чем причитается по Договору. Хеш перечня других токенов, принятых в Кошелёк: ",
          {
            "path": "common.assets",
            "type": "hash"
          },
          "; ноль означает, что их нет, а с другим значением Договор не заключается."
        ],
        "en": [
          "The Agreement's money is in its Purse, a separate account on the chain whose address follows from the Agreement's identifier; it holds no money of other agreements and is not a bank account. The Purse obeys the Program only; the amount that the Program has recorded and that is not yet due to anyone is the Held Amount. Coin and tokens that reach the Purse besides the money paid in are not part of the Agreement; nobody can take out of the Purse more than is due under the Agreement. The hash of the list of other tokens taken into the Purse is ",
          {
            "path": "common.assets",
            "type": "hash"
          },
          "; zero means that there are none, and with any other value the Agreement is not formed."
        ]
      }
    },
    {
      "id": "withdrawal",
      "section": "price",
      "mode": "party",
      "code": [
        "function withdrawOffer",
        "event OfferWithdrawn",
        "error AgreementOfferEnded",
        "zero common.offerEndsAt"
      ],
      "text": {
        "kk": [
          "Шарт жасалғанға дейін оның талаптары оферта болып табылады; офертаның соңғы сәті (қоса алғанда): ",
          {
            "path": "common.offerEndsAt",
            "type": "moment"
          },
          ". Осы сәттен кейін Бағдарлама Шартты жасамайды. Шарт жасалғанға дейін кез келген Тарап офертаны кері қайтарып алуға құқылы; содан кейін бұл талаптармен Шарт ешқашан жасалмайды. Үндемеу акцепт болып табылмайды."
        ],
        "ru": [
          "До заключения Договора его условия являются офертой; последний момент оферты (включительно): ",
          {
            "path": "common.offerEndsAt",
            "type": "moment"
          },
          ". После этого момента Программа Договор не заключает. До заключения Договора любая Сторона вправе отозвать оферту; после отзыва Договор с этими условиями не может быть заключён никогда. Молчание не является акцептом."
        ],
        "en": [
          "Until the Agreement is formed its terms are an offer; the last moment of the offer (inclusive) is ",
          {
            "path": "common.offerEndsAt",
            "type": "moment"
          },
          ". After that moment the Program does not form the Agreement. Until the Agreement is formed either Party may withdraw the offer; after that an Agreement on these terms can never be formed. Silence is not acceptance."
        ]
      }
    },
    {
      "id": "formation",
      "section": "price",
      "mode": "party",
      "when": [
        {
          "path": "common.replaces",
          "is": "zero"
        }
      ],
      "code": [
        "function form",
        "event Formed",
        "error AgreementReplaces",
        "error AgreementWithoutDocument",
        "error AgreementNotAccepted"
      ],
      "text": {
        "kk": [
          "Бұл Шарт басқа шартты ауыстырмайды. Шарт бүкіл бағаны енгізетін транзакцияны Бағдарлама орындаған кезде жасалды деп есептеледі. Транзакцияға екі Тараптың цифрлық растаулары қоса беріледі; транзакцияны өзі жіберген Тарап Шартты сонымен растайды."
        ],
        "ru": [
          "Договор не заменяет другого договора. Договор заключён, когда Программа исполнила транзакцию, которой внесена вся цена. К транзакции прилагаются цифровые подтверждения обеих Сторон; Сторона, отправившая транзакцию сама, тем самым подтверждает Договор."
        ],
        "en": [
          "This Agreement replaces no other. The Agreement is formed when the Program has carried out the transaction that pays in the whole price. The digital confirmations of both Parties are attached to the transaction; a Party that sends the transaction itself thereby confirms the Agreement."
        ]
      }
    },
    {
      "id": "formation.replacing",
      "section": "price",
      "mode": "human",
      "when": [
        {
          "path": "common.replaces",
          "is": "nonzero"
        }
      ],
      "code": [
        "function amend",
        "event Formed",
        "event Amended",
        "error AgreementReplaces",
        "error AgreementWithoutDocument",
        "error AgreementNotAccepted"
      ],
      "text": {
        "kk": [
          "Бұл Шарт бұрынғы шартты ауыстырады, оның сәйкестендіргіші: ",
          {
            "path": "common.replaces",
            "type": "hash"
          },
          ". Шарт Бағдарлама ауыстыратын транзакцияны орындаған кезде жасалды деп есептеледі; бұрынғы шарттың Резервтегі сомасы Әмиянға өтеді, бағаға жетпейтінін жіберуші енгізеді. Транзакцияға осы Шарттың және бұрынғы шарттың тараптарының цифрлық растаулары қоса беріледі; осы Шартты атаған түпкілікті шешім бұрынғы шарт тараптарының растауларын алмастырады. Транзакцияны өзі жіберген Тарап Шартты сонымен растайды; бұрынғы тапсыру белгісі күшін жояды, Сатушы оны қайта қояды."
        ],
        "ru": [
          "Договор заменяет прежний договор, идентификатор которого: ",
          {
            "path": "common.replaces",
            "type": "hash"
          },
          ". Договор заключён, когда Программа исполнила заменяющую транзакцию; Зарезервированная сумма прежнего договора переходит в Кошелёк, а недостающее до цены вносит отправитель. К транзакции прилагаются цифровые подтверждения Сторон этого и прежнего договоров; окончательное решение, назвавшее этот Договор, заменяет подтверждения сторон прежнего. Сторона, отправившая транзакцию сама, тем самым подтверждает Договор; прежняя отметка о передаче теряет силу, и Продавец ставит её заново."
        ],
        "en": [
          "This Agreement replaces an earlier agreement, whose identifier is ",
          {
            "path": "common.replaces",
            "type": "hash"
          },
          ". The Agreement is formed when the Program has carried out the replacing transaction; the Held Amount of the earlier agreement moves into the Purse, and the sender pays in what is missing to the price. The digital confirmations of the parties to this and to the earlier agreement are attached; a final decision that names this Agreement stands for the confirmations of the parties to the earlier one. A Party that sends the transaction itself thereby confirms the Agreement; the earlier Delivery Mark lapses, and the Seller has to make it again."
        ]
      }
    },
    {
      "id": "delivery",
      "section": "duties",
      "mode": "party",
      "code": [
        "function markDelivered",
        "event Delivered",
        "error SaleAlreadyDelivered",
        "error SaleDeliveryTooLate",
        "error SaleDeliveryInThePast",
        "zero particulars.deliverBy"
      ],
      "text": {
        "kk": [
          "Сатушы Тауарды тапсыруға және Бағдарламада тапсыру белгісін қоюға міндетті; Шарт уақыты бойынша бұл үшін соңғы сәт (қоса алғанда): ",
          {
            "path": "particulars.deliverBy",
            "type": "moment"
          },
          ". Шарт осы сәт әлі келмеген кезде ғана жасалады. Белгіні Шарт орындалып жатқанда тек Сатушы бір рет қояды; Қарап тексеру мерзімі осы белгіден басталады. Соңғы сәттен кейін Бағдарлама белгіні қабылдамайды."
        ],
        "ru": [
          "Продавец обязан передать Товар и поставить в Программе отметку о передаче; последний момент для этого по времени Договора (включительно): ",
          {
            "path": "particulars.deliverBy",
            "type": "moment"
          },
          ". Договор заключается, только если этот момент ещё не наступил. Отметку ставит только Продавец, один раз, пока Договор исполняется; с неё начинается Срок осмотра. После последнего момента Программа отметку не принимает."
        ],
        "en": [
          "The Seller must hand the Goods over and make the Delivery Mark in the Program; the last moment for this in Agreement Time (inclusive) is ",
          {
            "path": "particulars.deliverBy",
            "type": "moment"
          },
          ". The Agreement is formed only if that moment has not yet come. Only the Seller makes the mark, once, while the Agreement is being performed; the Inspection Period starts with it. After the last moment the Program does not accept the mark."
        ]
      }
    },
    {
      "id": "inspection",
      "section": "duties",
      "mode": "party",
      "code": [
        "zero particulars.inspectionPeriod"
      ],
      "text": {
        "kk": [
          "Тапсыру белгісі – Сатушының мәлімдемесі; Тауардың шын мәнінде тапсырылғанын Бағдарлама тексермейді, ал дұрыс емес белгі Шартты бұзу болып табылады. Қарап тексеру мерзімі – ",
          {
            "path": "particulars.inspectionPeriod",
            "type": "period"
          },
          ", ол Шарт уақыты бойынша тапсыру сәтінен есептеледі; нөлге тең болса, мерзім жоқ, тапсыру сәтінен тек Қайта қарау мерзімі өтеді. Осы мерзімде Сатып алушы Тауарды қарап тексереді және сәйкессіздігі туралы Сатушыға хабарлайды немесе дау мәлімдейді. Қарап тексеру мерзімінің өтуі Сатып алушыны Азаматтық кодекс бойынша құқықтарынан айырмайды."
        ],
        "ru": [
          "Отметка о передаче — заявление Продавца; Программа не проверяет, передан ли Товар на самом деле, а недостоверная отметка является нарушением Договора. Срок осмотра составляет ",
          {
            "path": "particulars.inspectionPeriod",
            "type": "period"
          },
          " и отсчитывается от момента передачи по времени Договора; если он равен нулю, его нет, и с момента передачи идёт только Срок пересмотра. В этот срок Покупатель осматривает Товар и о несоответствии уведомляет Продавца или заявляет спор. Истечение Срока осмотра не лишает Покупателя прав по Гражданскому кодексу."
        ],
        "en": [
          "The Delivery Mark is a statement of the Seller; the Program does not check whether the Goods were in fact handed over, and a false mark is a breach of the Agreement. The Inspection Period is ",
          {
            "path": "particulars.inspectionPeriod",
            "type": "period"
          },
          " and runs from the moment of delivery in Agreement Time; if it is zero, there is none, and from the moment of delivery only the Review Period runs. Within it the Buyer inspects the Goods and, if they do not conform, notifies the Seller or raises a dispute. The end of the Inspection Period does not take from the Buyer any right under the Civil Code."
        ]
      }
    },
    {
      "id": "receipt",
      "section": "duties",
      "mode": "party",
      "code": [
        "function confirmReceipt"
      ],
      "text": {
        "kk": [
          "Сатып алушы Шарт орындалып жатқан кез келген сәтте, оның ішінде тапсыру белгісі қойылмай тұрып және оның соңғы сәтінен кейін, Тауарды алғанын растауға құқылы. Сол транзакциямен бүкіл Резервтегі сома Сатушыға төленеді және Шарт аяқталады. Мұндай растауды кері қайтарып алуға болмайды."
        ],
        "ru": [
          "Покупатель вправе подтвердить получение Товара в любой момент, пока Договор исполняется, в том числе до отметки о передаче и после её последнего момента. Той же транзакцией вся Зарезервированная сумма выплачивается Продавцу, и Договор завершается. Отозвать такое подтверждение нельзя."
        ],
        "en": [
          "The Buyer may confirm receipt of the Goods at any moment while the Agreement is being performed, also before the Delivery Mark is made and after the last moment for it. In the same transaction the whole Held Amount is paid to the Seller, and the Agreement closes. Such a confirmation cannot be taken back."
        ]
      }
    },
    {
      "id": "liability",
      "section": "duties",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Міндеттемені бұзған Тарап Азаматтық кодекс бойынша жауап береді; Шарт бұл жауаптылықты жоққа шығармайды және шектемейді. Шартта тұрақсыздық айыбы белгіленбеген. Бағдарламадағы төлем де, Шарттың онда аяқталуы да міндеттеменің тиісінше орындалғанын өздігінен растамайды және Бағдарлама орындамайтын міндеттемелерді тоқтатпайды. Резервтегі сома жаппайтын залалды Тарап желіден тыс өтейді."
        ],
        "ru": [
          "Сторона, нарушившая обязательство, отвечает по Гражданскому кодексу; Договор эту ответственность не исключает и не ограничивает. Неустойка Договором не установлена. Ни выплата, ни завершение Договора в Программе сами по себе не подтверждают надлежащего исполнения и не прекращают обязательств, которых Программа не исполняет. Убытки, которых не покрывает Зарезервированная сумма, Сторона возмещает вне сети."
        ],
        "en": [
          "A Party in breach of an obligation is liable under the Civil Code; the Agreement neither excludes nor limits that liability. The Agreement sets no penalty. Neither a payment nor the closing of the Agreement in the Program of itself confirms due performance or ends obligations that the Program does not perform. Losses that the Held Amount does not cover are compensated by the Party outside the chain."
        ]
      }
    },
    {
      "id": "automatic",
      "section": "automatic",
      "mode": "automatic",
      "code": [
        "function timeOf",
        "factor time",
        "event AutomaticDecision",
        "error AgreementConditionsNotMet",
        "error AgreementNotInPhase"
      ],
      "text": {
        "kk": [
          "Шарт уақыты – желі уақытынан (блоктың уақыт белгісінен) Шарттың даулар бойынша тоқтатыла тұрған барлық уақыты шегерілгендегі уақыт; Шарт тоқтатыла тұрғанда Шарт уақыты жүрмейді. Барлық сәт Қазақстан Республикасының бірыңғай уақытымен (UTC+05:00) көрсетілген; тәулік 24 сағатқа тең, жұмыс істемейтін күндер Бағдарламаның мерзімдерін ұзартпайды. Автоматты әрекет өздігінен басталмайды: оны кез келген тұлға транзакция жіберіп, желі комиссиясын төлеп іске қосуға құқылы. Бағдарлама оны Шарт орындалып жатқанда және әрекеттің барлық факторы сақталғанда ғана орындайды әрі сол факторларды желіге жазады."
        ],
        "ru": [
          "Время Договора — это время сети (метка времени блока) за вычетом всего времени, на которое споры приостанавливали Договор; пока Договор приостановлен, время Договора стоит. Все моменты указаны по единому времени Республики Казахстан (UTC+05:00); сутки равны 24 часам, и нерабочие дни сроков Программы не продлевают. Автоматическое действие не начинается само: его вправе запустить любое лицо, отправив транзакцию и уплатив комиссию сети. Программа исполняет его, только если Договор исполняется и соблюдены все факторы этого действия, и записывает эти факторы в сеть."
        ],
        "en": [
          "Agreement Time is the time of the chain (the time stamp of the block) less all the time for which disputes suspended the Agreement; while the Agreement is suspended, Agreement Time stands still. All moments are stated in the single time of the Republic of Kazakhstan (UTC+05:00); a day is 24 hours, and non-working days do not extend the Program's periods. An automatic step does not start by itself: anyone may trigger it by sending a transaction and paying the network fee. The Program carries it out only if the Agreement is being performed and all factors of that step are met, and it records those factors on the chain."
        ]
      }
    },
    {
      "id": "release",
      "section": "automatic",
      "mode": "automatic",
      "code": [
        "function release",
        "function releaseFactors",
        "factor delivered",
        "factor time",
        "constant Sale.RELEASE"
      ],
      "text": {
        "kk": [
          "Мына екі фактор да сақталса, Бағдарлама бүкіл Резервтегі соманы Сатушыға төлейді және Шартты аяқтайды:\n- «delivered»: тапсыру белгісі қойылған немесе тапсыру сәті шешіммен не реттеу келісімімен белгіленген;\n- «time»: желі уақыты тапсыру сәтіне Қарап тексеру мерзімін, Қайта қарау мерзімін және тоқтатыла тұрған барлық уақытты қосқанда шығатын сәттен кемінде бір секунд кейін, ал орындау жаңартылған болса – жаңартылған сәттен бастап толық Қайта қарау мерзімі де өткен.\n\nТөлемді кез келген тұлға іске қосуға құқылы. Төлем іске қосылғанға дейін Сатып алушы дау мәлімдеуге құқылы; сонда төлем адамның шешімінсіз немесе Тараптың еркінсіз жүргізілмейді."
        ],
        "ru": [
          "Программа выплачивает Продавцу всю Зарезервированную сумму и завершает Договор, если соблюдены оба фактора:\n- «delivered»: отметка о передаче поставлена либо момент передачи установлен решением или соглашением об урегулировании;\n- «time»: время сети не менее чем на одну секунду позже момента, который получится, если к моменту передачи прибавить Срок осмотра, Срок пересмотра и всё время приостановления, а если исполнение возобновлялось — с момента возобновления тоже прошёл полный Срок пересмотра.\n\nЗапустить выплату вправе любое лицо. Пока выплата не запущена, Покупатель вправе заявить спор; тогда без решения человека или воли Стороны выплаты не будет."
        ],
        "en": [
          "The Program pays the whole Held Amount to the Seller and closes the Agreement if both factors are met:\n- \"delivered\": the Delivery Mark has been made, or a decision or a settlement has set the moment of delivery;\n- \"time\": the time of the chain is at least one second later than the moment of delivery plus the Inspection Period, the Review Period and all the time of suspension; and if performance was resumed, a full Review Period has also passed since then.\n\nAnyone may trigger the payment. Until it is triggered the Buyer may raise a dispute; then there is no payment without the decision of a human or the will of a Party."
        ]
      }
    },
    {
      "id": "refund",
      "section": "automatic",
      "mode": "automatic",
      "code": [
        "function refund",
        "function refundFactors",
        "factor undelivered",
        "factor time",
        "constant Sale.REFUND"
      ],
      "text": {
        "kk": [
          "Мына екі фактор да сақталса, Бағдарлама бүкіл Резервтегі соманы Сатып алушыға қайтарады және Шартты аяқтайды:\n- «undelivered»: тапсыру белгісі жоқ немесе тапсыру сәтінің күші шешіммен не реттеу келісімімен жойылған;\n- «time»: желі уақыты тапсыру белгісінің соңғы сәтіне Қайта қарау мерзімін және тоқтатыла тұрған барлық уақытты қосқанда шығатын сәттен кемінде бір секунд кейін, ал орындау жаңартылған болса – жаңартылған сәттен бастап толық Қайта қарау мерзімі де өткен.\n\nҚайтаруды кез келген тұлға іске қосуға құқылы. Соңғы сәттен кейін Сатушы белгіні қоя алмайды; қайтару іске қосылғанға дейін кез келген Тарап дау мәлімдеуге құқылы; Сатып алушы Тауарды алғанын растауға да құқылы."
        ],
        "ru": [
          "Программа возвращает Покупателю всю Зарезервированную сумму и завершает Договор, если соблюдены оба фактора:\n- «undelivered»: отметки о передаче нет либо момент передачи отменён решением или соглашением об урегулировании;\n- «time»: время сети не менее чем на одну секунду позже момента, который получится, если к последнему моменту для отметки о передаче прибавить Срок пересмотра и всё время приостановления, а если исполнение возобновлялось — с момента возобновления тоже прошёл полный Срок пересмотра.\n\nЗапустить возврат вправе любое лицо. После последнего момента Продавец уже не может поставить отметку; пока возврат не запущен, любая Сторона вправе заявить спор; Покупатель вправе и подтвердить получение Товара."
        ],
        "en": [
          "The Program returns the whole Held Amount to the Buyer and closes the Agreement if both factors are met:\n- \"undelivered\": there is no Delivery Mark, or a decision or a settlement has cancelled the moment of delivery;\n- \"time\": the time of the chain is at least one second later than the last moment for the Delivery Mark plus the Review Period and all the time of suspension; and if performance was resumed, a full Review Period has also passed since then.\n\nAnyone may trigger the return. After the last moment the Seller can no longer make the mark; until the return is triggered either Party may raise a dispute; the Buyer may also confirm receipt."
        ]
      }
    },
    {
      "id": "payment",
      "section": "automatic",
      "mode": "fact",
      "code": [
        "event Paid",
        "error AgreementNeedsMoreGas",
        "error PurseRefused",
        "error ReentrancyGuardReentrantCall",
        "constant Agreement.PAYMENT_GAS",
        "constant Purse.RECEIVER_GAS"
      ],
      "text": {
        "kk": [
          "Әрбір төлем Әмияннан тікелей алушының мекенжайына жіберіледі; Бағдарлама ол үшін ақы алмайды және оны желіге жазады. Алушының мекенжайын бағдарлама басқарса, желі монетасын қабылдауға 50 000 газ бірлігі (желі ресурсы) беріледі; төлем кезінде ол Бағдарламаның басқа әрекетін бастай алмайды. Төлеуге жеткілікті газ (кемінде 150 000 бірлік) қосылмаған транзакция қабылданбайды және ештеңені өзгертпейді."
        ],
        "ru": [
          "Каждая выплата идёт из Кошелька прямо на адрес получателя; Программа ничего за неё не берёт и записывает её в сеть. Если адресом получателя управляет программа, на приём монеты сети ей даётся 50 000 единиц газа (ресурса сети); начать во время выплаты другое действие Программы она не может. Транзакция, к которой приложено недостаточно газа для выплаты (не менее 150 000 единиц), отклоняется и ничего не меняет."
        ],
        "en": [
          "Each payment goes from the Purse straight to the recipient's address; the Program charges nothing for it and records it on the chain. Where a program controls the recipient's address, it gets 50,000 units of gas (the resource of the chain) to receive coin; during a payment it cannot start another step of the Program. A transaction without enough gas for a payment (at least 150,000 units) is refused and changes nothing."
        ]
      }
    },
    {
      "id": "credit",
      "section": "automatic",
      "mode": "party",
      "code": [
        "function withdrawCredit",
        "function pushCredit",
        "function creditOf",
        "event Credited",
        "error AgreementNoCredit",
        "error AgreementPaymentRefused"
      ],
      "text": {
        "kk": [
          "Алушының мекенжайы немесе токен төлемді қабылдамаса, сома осы алушының Күтудегі төлеміне айналады және Әмиянда қалады; бұл Шарттың аяқталуына кедергі келтірмейді. Әмиянда тиесілі сомадан аз ақша болса (кейбір токендер қалдықтың бір бөлігін өздері шегереді), барынша төленеді, ал жетіспейтін бөлігі алушының Күтудегі төлеміне айналады және Әмиянға ақша түскен кезде төленеді. Алушы Күтудегі төлемді нөлдік мекенжайдан басқа кез келген мекенжайға шығарып алуға құқылы. Кез келген тұлға оны алушының өз мекенжайына аударуға құқылы. Төлем тағы да қабылданбаса, транзакция орындалмайды және сома алушының Күтудегі төлемі болып қала береді."
        ],
        "ru": [
          "Если адрес получателя или токен не принимает выплату, сумма становится Ожидающей выплатой этого получателя и остаётся в Кошельке; завершению Договора это не мешает. Если в Кошельке меньше денег, чем причитается (некоторые токены сами списывают часть остатка), выплачивается то, что есть, а недостающее становится Ожидающей выплатой получателя и выплачивается, когда в Кошелёк поступят деньги. Получатель вправе вывести Ожидающую выплату на любой адрес, кроме нулевого. Любое лицо вправе перевести её на собственный адрес получателя. Если выплата снова не принята, транзакция не исполняется, и сумма остаётся Ожидающей выплатой получателя."
        ],
        "en": [
          "If the recipient's address or the token refuses a payment, the amount becomes a Pending Payment of that recipient and stays in the Purse; this does not keep the Agreement from closing. If the Purse holds less than is due (some tokens take part of a balance by themselves), what is there is paid, and what is missing becomes a Pending Payment of the recipient, which is paid when money comes into the Purse. The recipient may withdraw a Pending Payment to any address but the zero address. Anyone may pay it to the recipient's own address. If the payment is refused again, the transaction is not carried out, and the amount stays a Pending Payment of the recipient."
        ]
      }
    },
    {
      "id": "dispute",
      "section": "disputes",
      "mode": "party",
      "code": [
        "function dispute",
        "event Disputed",
        "enum Party.None"
      ],
      "text": {
        "kk": [
          "Кез келген Тарап Шарт орындалып жатқан кез келген сәтте дау мәлімдеуге, яғни адамға жүгінуге құқылы; Бағдарлама бұл үшін ақы алмайды. Желіге дау талабының хеші ғана жазылады; талаптың өзін өтініш беруші екінші Тарапқа және шешім қабылдаушы тұлғаларға жібереді. Дау бойынша түпкілікті шешімді адам қабылдайды (Цифрлық кодекстің 67-бабының 3-тармағы). Аяқталған Шарт бойынша да дау мәлімдеуге болады, бірақ бір мезгілде біреуін ғана: сонда ештеңе тоқтатылмайды және резервтелмейді, шешімді Тараптар желіден тыс орындайды."
        ],
        "ru": [
          "Любая Сторона вправе заявить спор, то есть обратиться к человеку, в любой момент, пока Договор исполняется; Программа за это ничего не берёт. В сеть записывается только хеш требования; само требование заявитель направляет другой Стороне и лицам, принимающим решение. Окончательное решение по спору принимает человек (пункт 3 статьи 67 Цифрового кодекса). Спор можно заявить и по завершённому Договору, но не более одного одновременно: тогда ничего не приостанавливается и не резервируется, а решение Стороны исполняют вне сети."
        ],
        "en": [
          "Either Party may raise a dispute, that is, ask a human, at any moment while the Agreement is being performed; the Program charges nothing for it. Only the hash of the claim is recorded on the chain; the claimant sends the claim itself to the other Party and to the decision-makers. The final decision in a dispute is taken by a human (Article 67(3) of the Digital Code). A closed Agreement can be disputed too, one dispute at a time: then nothing is suspended and nothing is held, and the Parties carry the decision out outside the chain."
        ]
      }
    },
    {
      "id": "suspension",
      "section": "disputes",
      "mode": "human",
      "code": [],
      "text": {
        "kk": [
          "Дау мәлімделген сәттен бастап Шарт тоқтатыла тұрады: автоматты әрекеттер, тапсыру белгісі және алуды растау мүмкін емес; шешім немесе Тараптар билік еткенге дейін Резервтегі сома Әмиянда қалады. Тоқтата тұруды шешім, талапты кері алу немесе қайтару, Тараптардың реттеу келісімі, Шартты ауыстыру не Тараптың толық бас тартуы ғана аяқтайды. Ешқандай мерзім, дауыс беру, сыртқы деректер немесе төленбеген ақы дауды өздігінен аяқтамайды. Шарт жалғасқанда Шарт уақыты бойынша мерзімдер мен автоматты әрекеттердің мерзімдері тоқтатыла тұрған уақытқа кейінге жылжиды."
        ],
        "ru": [
          "С момента заявления спора Договор приостановлен: автоматические действия, отметка о передаче и подтверждение получения невозможны, а Зарезервированная сумма остаётся в Кошельке, пока ею не распорядятся решение или Стороны. Приостановление прекращают только решение, отзыв или возврат требования, соглашение Сторон об урегулировании, замена Договора либо полный отказ Стороны. Никакой срок, голосование, внешние данные или неуплата сами по себе спор не заканчивают. Когда Договор возобновлён, сроки по времени Договора и сроки автоматических действий сдвигаются на время приостановления."
        ],
        "en": [
          "From the moment a dispute is raised the Agreement is suspended: automatic steps, the Delivery Mark and the confirmation of receipt are impossible, and the Held Amount stays in the Purse until a decision or the Parties dispose of it. Only a decision, the withdrawal or return of the claim, a settlement of the Parties, the replacement of the Agreement or a Party's full surrender ends the suspension. No period, vote, outside data or unpaid fee ends a dispute of itself. When the Agreement resumes, the periods in Agreement Time and those of automatic steps move on by the time of suspension."
        ]
      }
    },
    {
      "id": "dispute.return",
      "section": "disputes",
      "mode": "human",
      "code": [
        "error AgreementAdvanceDue",
        "rule authority",
        "rule successor",
        "rule silence",
        "role Rules.authority",
        "role Rules.successor"
      ],
      "text": {
        "kk": [
          "Барлық орын бойынша тағайындау қабылданғанға дейін және екінші Тарап тұлға ұсынбай, аванс енгізбей, дәлелдеме бермей тұрғанда өтініш беруші дау талабын кері алуға құқылы; ол енгізген аванс сонда екінші Тарапқа тиесілі болады, ал басқа біреу енгізгені өзіне қайтарылады. Бір Тарап кері алған талаптар Шартты барлығы ұсыну және қабылдау мерзімдерінің қосындысына тең уақытқа тоқтатып тұрса, ол келесі талабын кері ала алмайды: ол талап шешімге дейін барады. Барлық орын бойынша тағайындау қабылданғанға дейін, егер ұсыну мерзімі өтіп, аванс енгізілмесе, Уәкілетті тұлға, ал ол Регламенттегі мерзім бойы үндемесе, Алмастырушы тұлға да талапты уәжін көрсетіп қайтаруға құқылы. Талапты кері алу мен қайтару мәні бойынша ештеңені шешпейді: кез келген тұлға оларды Бағдарламаға орындауға ұсынады, сонда Шарт жалғасады. Бұл Тарап келесі дауды оның авансын өзі енгізгеннен кейін ғана мәлімдеуге құқылы."
        ],
        "ru": [
          "Пока назначение принято не на всех местах и пока другая Сторона не выдвинула лица, не внесла аванс и не представила доказательств, заявитель вправе отозвать требование; внесённый им аванс тогда причитается другой Стороне, а внесённый другим возвращается плательщику. Когда отозванные одной Стороной требования приостанавливали Договор в сумме на сроки выдвижения и принятия вместе, следующее требование она отозвать не может: оно доходит до решения. Пока назначение принято не на всех местах, если срок выдвижения истёк, а аванс не внесён, Уполномоченное лицо, а после его молчания в течение срока по Регламенту и Замещающее лицо вправе мотивированно вернуть требование. Отзыв и возврат ничего не решают по существу: любое лицо предъявляет их Программе к исполнению, и Договор возобновляется. Следующий спор эта Сторона вправе заявить только после того, как сама внесёт аванс за него."
        ],
        "en": [
          "Until every seat has been accepted, and while the other Party has not nominated a person, paid the advance or submitted evidence, the claimant may withdraw the claim; an advance that the claimant paid is then due to the other Party, and one that another paid goes back to its payer. Once claims that one Party withdrew have suspended the Agreement for the nomination and the acceptance period together, it cannot withdraw another: that claim goes on to a decision. Until every seat has been accepted, if the nomination period has ended and no advance was paid, the Authority, and after its silence for the period in the Rules also the Substitute, may return the claim, giving reasons. Withdrawal and return decide nothing on the merits: anyone brings them to the Program to be carried out, and the Agreement resumes. That Party may raise another dispute only after paying the advance for it itself."
        ]
      }
    },
    {
      "id": "tribunal",
      "section": "disputes",
      "mode": "human",
      "code": [
        "error AgreementTribunalRefuses",
        "rule mode",
        "rule seats",
        "rule roster",
        "rule text",
        "constant Rulebook.SHORTEST_PERIOD",
        "constant Rulebook.LONGEST_PERIOD",
        "constant Rulebook.RESERVE",
        "constant Rulebook.MOST_OF_TOKEN",
        "constant Rulebook.MOST_OF_COIN",
        "enum Mode.HumanDecision",
        "enum Mode.Arbitration",
        "enum Mode.Court",
        "role Common.tribunal",
        "role Rules.roster",
        "zero common.tribunal",
        "zero common.rules"
      ],
      "text": {
        "kk": [
          "Істерді Дау бағдарламасы жүргізеді, оның мекенжайы: ",
          {
            "path": "common.tribunal",
            "type": "address"
          },
          "; ол қолданатын Регламент онда жарияланған және өзгертілмейді, Регламенттің хеші: ",
          {
            "path": "common.rules",
            "type": "hash"
          },
          ". Мәлімделген дау бойынша істі кез келген тұлға ашады; Регламентте шешім қабылдаушы тұлғалардың саны (бір немесе үш), олардың Тізілімі, Уәкілетті және Алмастырушы тұлғалар, мерзімдер (әрқайсысы 1 тәуліктен 90 тәулікке дейін) мен аванс белгіленген. Регламент жарияланған кезде Тізілімде орындардан кемінде екі артық әрекеттегі тұлға болады, ал аванс желінің мың монетасынан немесе токеннің миллиард бүтін бірлігінен аспайды. Бұл – Цифрлық кодекстің 67-бабының 3-тармағы бойынша шарттық тәртіп, 2016 жылғы 8 сәуірдегі № 488-V Заң бойынша іс қарау емес; шешім атқарушылық құжат болып табылмайды. Бұл тәртіп сотқа жүгінуді жоққа шығармайды; сот актісін Бағдарлама емес, Тараптар орындайды."
        ],
        "ru": [
          "Дела ведёт Программа споров по адресу ",
          {
            "path": "common.tribunal",
            "type": "address"
          },
          "; Регламент, который она применяет, опубликован в ней и не может быть изменён; хеш Регламента: ",
          {
            "path": "common.rules",
            "type": "hash"
          },
          ". Дело по заявленному спору открывает любое лицо; Регламент определяет число лиц, принимающих решение (одно или три), их Реестр, Уполномоченное и Замещающее лица, сроки (каждый от 1 до 90 суток) и аванс. При опубликовании Регламента в Реестре есть хотя бы на двух действующих лиц больше, чем мест, а аванс не превышает тысячи монет сети или миллиарда целых единиц токена. Это договорный порядок по пункту 3 статьи 67 Цифрового кодекса, а не разбирательство по Закону от 8 апреля 2016 года № 488-V; решение не является исполнительным документом. Этот порядок не исключает обращения в суд; судебный акт исполняют Стороны, а не Программа."
        ],
        "en": [
          "Cases are conducted by the Dispute Program at the address ",
          {
            "path": "common.tribunal",
            "type": "address"
          },
          "; the Rules that it applies are published in it and cannot be changed; the hash of the Rules is ",
          {
            "path": "common.rules",
            "type": "hash"
          },
          ". Anyone opens the case of a dispute that was raised; the Rules set the number of decision-makers (one or three), their Register, the Authority and the Substitute, the periods (each from 1 to 90 days) and the advance. When the Rules are published the Register has at least two more active persons than there are seats, and the advance is at most a thousand of the chain's coins or a billion whole units of a token. This is a procedure by contract under Article 67(3) of the Digital Code, not proceedings under Law No. 488-V of 8 April 2016; the decision is not an enforcement document. This procedure does not exclude recourse to a court; a court act is carried out by the Parties, not by the Program."
        ]
      }
    },
    {
      "id": "seats",
      "section": "disputes",
      "mode": "human",
      "code": [
        "rule nominationPeriod",
        "role Seat.arbiter",
        "enum Status.Unknown",
        "enum Status.Active"
      ],
      "text": {
        "kk": [
          "Шешімді Тізілімге енгізілген жеке тұлғалар өздері қабылдайды; Тарап шешім қабылдаушы тұлға бола алмайды. Үш орынның біріне тұлғаны Сатып алушы, екіншісіне Сатушы ұсынады, үшіншісін тағайындауды қабылдаған сол екі тұлға бірге таңдайды; жалғыз орынға Тараптар бір тұлғаны бірге ұсынады. Ұсыну мерзімінде бос қалған орынға тұлғаны Тізілімнен Уәкілетті тұлға, ал ол Регламенттегі мерзім бойы үндемесе, Алмастырушы тұлға да тағайындайды; үшінші орын алғашқы екеуі қабылдап, олардың таңдауға берілген өз мерзімі өткеннен кейін ғана тағайындалады. Тұлға тағайындауды қабылдай отырып, өзінің тәуелсіздігіне күмән туғызуы мүмкін мән-жайларды ашады."
        ],
        "ru": [
          "Решение принимают лично физические лица, внесённые в Реестр; Сторона не может быть лицом, принимающим решение. На одно из трёх мест лицо выдвигает Покупатель, на второе — Продавец, а третье лицо вместе выбирают эти двое, приняв назначение; на единственное место Стороны вместе выдвигают одно лицо. На место, которое осталось свободным в срок выдвижения, лицо из Реестра назначает Уполномоченное лицо, а после его молчания в течение срока по Регламенту — и Замещающее лицо; на третье — лишь после того, как первые двое приняли назначение и прошёл их собственный срок на выбор. Принимая назначение, лицо раскрывает обстоятельства, способные вызвать сомнения в его независимости."
        ],
        "en": [
          "The decision is taken in person by natural persons entered in the Register; a Party cannot be a decision-maker. Of three seats the Buyer nominates a person for one and the Seller for another, and those two, having accepted, together choose the third; for a sole seat the Parties together nominate one person. A seat left vacant in the nomination period is filled from the Register by the Authority, and after its silence for the period in the Rules also by the Substitute; the third only after the first two have accepted and their own period to choose is over. On accepting, a person discloses circumstances that could give rise to doubts as to that person's independence."
        ]
      }
    },
    {
      "id": "replacement",
      "section": "disputes",
      "mode": "human",
      "code": [
        "rule acceptancePeriod",
        "constant Seats.DRAWN_AFTER"
      ],
      "text": {
        "kk": [
          "Тағайындауды қабылдау, шешім шығару немесе уәждерді баяндау мерзімі өтсе, орындағы тұлға кез келген тұлғаның транзакциясымен Тізілімдегі басқа тұлғаға ауыстырылады; мерзімнің өтуі мәні бойынша ештеңені шешпейді. Тұлға шешімге дейін босатқан орын жаңадан толтырылады, ал Регламенттегі мерзімдерде бос қалған орын ауыстыру арқылы толтырылады; жаңа мерзім бір рет қана беріледі, ал тағайындаудан бас тартқан тұлға орнының мерзімін ұзартпайды. Екі тұлға кеткен алғашқы екі орынның бірі бұдан былай тек жеребемен немесе Уәкілетті тұлғаның тағайындауымен толтырылады. Ауыстыратын тұлға іс ашылған сәтте Тізілімде әрекет еткен және бұл іске бұрын қатыспаған тұлғалар арасынан істің, орынның және ауыстырудың нөмірлері бойынша есептелетін жеребемен анықталады; Тізілімнің кейінгі өзгерістері жеребеге әсер етпейді. Ондай тұлға қалмаса, орынды Уәкілетті тұлға, оның үндемеуінен кейін Алмастырушы тұлға, ал екеуі де үндемесе, қазір Тізілімде әрекет ететін тұлғалар арасынан жеребе толтырады; Тараптар дауды өздері де аяқтауға құқылы."
        ],
        "ru": [
          "Если пропущен срок принятия назначения, решения или изложения мотивов, занимающее место лицо по транзакции любого лица заменяется другим лицом из Реестра; сам пропуск срока ничего не решает по существу. Место, которое лицо оставило до решения, занимается заново, а место, оставшееся свободным в сроки Регламента, занимается путём такой замены; новый срок даётся лишь однажды, а отказ от назначения срока места не продлевает. Одно из первых двух мест, которое оставили двое, дальше занимается только по жребию или по назначению Уполномоченного лица. Заменяющее лицо определяет жребий, вычисляемый из номеров дела, места и замены, среди лиц, которые действовали в Реестре при открытии дела и ещё не участвовали в нём; дальнейшие изменения Реестра на жребий не влияют. Если таких лиц не осталось, место занимает назначение Уполномоченного лица, после его молчания — Замещающего, а если молчат оба, жребий среди действующих в Реестре сейчас; Стороны вправе закончить спор и сами."
        ],
        "en": [
          "If the time for accepting, for the decision or for the reasons is missed, the person in a seat is replaced, by a transaction of anyone, by another from the Register; a missed time decides nothing on the merits. A seat that a person left before the decision is filled anew, and a seat that stayed vacant for the periods in the Rules is filled by such a replacement; new time is given once only, and who declines prolongs no seat's time. One of the first two seats that two persons have left is from then on filled only by lot or by appointment of the Authority. The new person is drawn by lot, computed from the numbers of the case, the seat and the replacement, among persons who were active in the Register when the case was opened and have not taken part in it; later changes of the Register do not affect the lot. If none of them is left, the seat is filled by the Authority, after its silence by the Substitute, and if both are silent by lot among those active in the Register now; the Parties may also end the dispute themselves."
        ]
      }
    },
    {
      "id": "evidence",
      "section": "disputes",
      "mode": "human",
      "code": [
        "rule evidencePeriod"
      ],
      "text": {
        "kk": [
          "Тараптар мен тағайындауды қабылдаған тұлғалар дәлелдемелер ұсынуға құқылы: желіге кездейсоқ тұз қосылған хеш қана жазылады, дәлелдемелердің өзі екінші Тарапқа және шешім қабылдаушы тұлғаларға беріледі. Дәлелдемелер іс ашылғаннан бастап қабылданады; олардың Регламенттегі мерзімі барлық орындағы тұлғалар тағайындауды қабылдаған кезден есептеледі. Дәлелдемелерді қабылдауды мерзім өткеннен кейін кез келген тұлға, ал мерзім өтпей тұрып екі Тарап бірге жабады. Тараптың үндемеуі талапты мойындау болып табылмайды."
        ],
        "ru": [
          "Стороны и лица, принявшие назначение, вправе представлять доказательства: в сеть записывается только хеш со случайной солью, а сами доказательства передаются другой Стороне и лицам, принимающим решение. Доказательства принимаются с открытия дела; срок для них по Регламенту отсчитывается с того момента, когда назначение приняли лица на всех местах. Приём доказательств закрывает после истечения срока любое лицо, а раньше — обе Стороны вместе. Молчание Стороны не является признанием требования."
        ],
        "en": [
          "The Parties and the persons who accepted their seats may submit evidence: only a hash with a random salt is recorded on the chain, and the evidence itself goes to the other Party and to the decision-makers. Evidence is taken from the opening of the case; its period in the Rules runs from the moment at which every seat has been accepted. The taking of evidence is closed by anyone after that period, or by both Parties together before its end. A Party's silence is not an admission of the claim."
        ]
      }
    },
    {
      "id": "decision",
      "section": "disputes",
      "mode": "human",
      "code": [
        "function check",
        "rule awardPeriod",
        "rule reasonsPeriod",
        "rule enforcementDelay"
      ],
      "text": {
        "kk": [
          "Шешімді орындардағы тұлғалардың көпшілігі қабылдап, өздерінің жабық кілттерімен растайды: алдымен қарар бөлігін, содан кейін уәждерін. Бағдарлама орындай алмайтын, сондай-ақ ештеңені өзгертпей дауды ашық қалдыратын қарар бөлігі қабылданбайды; растаған тұлғаның растауы ол орнында отырғанда, басқалар кетсе де, күшін сақтайды. Уәждерді баяндау мерзімі өтіп, кез келген тұлға ауыстыруды бастаса, қарар бөлігі күшін жояды және шешім жаңадан қабылданады. Шешім уәждері баяндалғаннан бастап Регламент бойынша есептелетін кейінге қалдыру мерзімі өткен соң, келесі секундтан бастап түпкілікті болады."
        ],
        "ru": [
          "Решение принимает большинство лиц, занимающих места, и подтверждает его своими закрытыми ключами: сначала резолютивную часть, затем мотивы. Резолютивная часть, которую Программа не смогла бы исполнить или которая ничего не изменяет и оставляет спор открытым, не принимается; подтверждение лица действует, пока оно занимает место, даже если другие ушли. Если срок изложения мотивов истёк и любое лицо начало замену, резолютивная часть теряет силу, и решение принимается заново. Решение становится окончательным со следующей секунды после окончания отсрочки, которая по Регламенту отсчитывается от изложения мотивов."
        ],
        "en": [
          "The decision is taken by the majority of the persons in the seats, who confirm it with their private keys: first the operative part, then the reasons. An operative part that the Program could not carry out, or that changes nothing and leaves the dispute open, is not accepted; a person's confirmation stands while that person sits, even if others have left. If the period for the reasons has ended and anyone starts a replacement, the operative part lapses and the decision is taken anew. The decision is final from the next second after the end of the delay, which by the Rules runs from the reasons."
        ]
      }
    },
    {
      "id": "decision.order",
      "section": "disputes",
      "mode": "human",
      "code": [
        "error AgreementUnbalanced",
        "error AgreementCostsTooHigh",
        "error AgreementRestNotUsed",
        "error AgreementAssetsNotHeld",
        "enum Then.Close",
        "enum Then.Resume",
        "enum Then.Stay",
        "constant Agreement.WHOLE",
        "constant Fees.WHOLE",
        "zero common.costsCap",
        "enum AssetsTo.First",
        "enum AssetsTo.Second"
      ],
      "text": {
        "kk": [
          "Шешім Резервтегі соманың шегінде Сатып алушыға, Сатушыға және шығыстарға тиесілі сомаларды белгілейді, сондай-ақ тапсыру сәтін белгілейді, сақтайды немесе оның күшін жояды; Бағдарлама шешім бойынша басқа ештеңе орындамайды. Осы Шарт бойынша барлық шешімдер бірге шығыстарға олардың алғашқысы шығыс алған кездегі Резервтегі соманың көп дегенде ",
          {
            "path": "common.costsCap",
            "type": "percent"
          },
          " бөлігін жібереді. Шешім Шартты аяқтайды, жалғастырады немесе келесі іс үшін тоқтатылған күйінде қалдырады; аяқталған кезде Резервтегі сома толық бөлінеді, өзге жағдайда қалдығы сақталады. Тапсыру сәтінің күші жойылғаннан кейін Сатушы белгіні оның соңғы сәтінен кешіктірмей қайта қоюға құқылы."
        ],
        "ru": [
          "Решение в пределах Зарезервированной суммы определяет суммы Покупателю, Продавцу и на расходы, а также устанавливает, сохраняет или отменяет момент передачи; ничего другого Программа по решению не исполняет. На расходы все решения по этому Договору вместе направляют не более ",
          {
            "path": "common.costsCap",
            "type": "percent"
          },
          " той Зарезервированной суммы, которая была при первом из них, взявшем расходы. Решение завершает Договор, возобновляет его или оставляет приостановленным для следующего дела; при завершении Зарезервированная сумма распределяется полностью, иначе её остаток сохраняется. После отмены момента передачи Продавец вправе поставить отметку снова, не позднее её последнего момента."
        ],
        "en": [
          "Within the Held Amount the decision sets the amounts for the Buyer, for the Seller and for costs, and sets, keeps or cancels the moment of delivery; the Program carries out nothing else by a decision. All decisions on this Agreement together give for costs at most ",
          {
            "path": "common.costsCap",
            "type": "percent"
          },
          " of the Held Amount as it was when the first of them took costs. The decision closes the Agreement, resumes it or leaves it suspended for the next case; on closing, the Held Amount is given out in full, otherwise the rest of it stays held. After the moment of delivery is cancelled the Seller may make the mark again, not later than the last moment for it."
        ]
      }
    },
    {
      "id": "enforcement",
      "section": "disputes",
      "mode": "human",
      "code": [
        "function enforce",
        "event Enforced",
        "error AgreementNotDisputed",
        "error AgreementNotOrdered",
        "constant Tribunal.REPLACEMENT_PERIOD"
      ],
      "text": {
        "kk": [
          "Түпкілікті шешімді кез келген тұлға Бағдарламаға орындауға ұсынуға құқылы; Бағдарлама оны дәлме-дәл, бір рет және ол қабылданған кезеңде ғана орындайды. Кезең нөмірі әрбір дау, шешім және реттеу келісімі сайын артады, сондықтан шешімді де, келісімді де қайталап немесе басқа дауда пайдалануға болмайды. Шешім осы Шартты ауыстыратын шартты атаса, шешім түпкілікті болған сәттен бастап 30 тәулік бойы (соңғы секундын қоса алғанда) сондай ауыстыру ғана мүмкін, шешім оған Тараптардың біреуінің келісімін алмастырады. 30 тәулік өткеннен кейін шешімнің қалған бөлігі орындалады."
        ],
        "ru": [
          "Окончательное решение вправе предъявить Программе к исполнению любое лицо; Программа исполняет его в точности, один раз и только на том этапе, на котором оно принято. Номер этапа растёт с каждым спором, решением и соглашением об урегулировании, поэтому ни решение, ни соглашение нельзя использовать повторно или в другом споре. Если решение называет договор, заменяющий этот, то 30 суток с момента, когда решение стало окончательным (последняя секунда включительно), по нему возможна только такая замена, и оно заменяет согласие на неё одной из Сторон. По истечении 30 суток исполняется остальное решение."
        ],
        "en": [
          "Anyone may bring a final decision to the Program to be carried out; the Program carries it out exactly, once, and only in the turn in which it was taken. The turn number grows with each dispute, decision and settlement, so neither a decision nor a settlement can be used again or in another dispute. If the decision names an agreement that replaces this one, then for 30 days from the moment it became final (the last second inclusive) it allows only that replacement, and stands for the consent of one of the Parties to it. After the 30 days the rest of the decision is carried out."
        ]
      }
    },
    {
      "id": "costs",
      "section": "disputes",
      "mode": "human",
      "code": [
        "function payCosts",
        "function costsOf",
        "error AgreementNoCosts",
        "error AgreementOnlyTribunal",
        "rule feeCurrency",
        "rule advance"
      ],
      "text": {
        "kk": [
          "Шешім қабылдаушы тұлғалардың еңбегі үшін аванс Регламентте белгіленген валютада және мөлшерде Дау бағдарламасына енгізіледі; оны кез келген тұлға енгізуге құқылы, ол Резервтегі сомаға кірмейді. Шешім бойынша Әмияннан шығыстар алынса, оларды Дау бағдарламасы арқылы қарар бөлігін растаған тұлғалар тең алады (бөлінбейтін қалдығын – олардың біріншісі), ал аванс төлеушіге қайтарылады. Шығыстар алынбаса, авансты сол тұлғалар алады; Тараптар дауды уәждер баяндалғанға дейін өздері аяқтаса, аванс төлеушіге қайтарылады. Аванстың немесе шығыстардың төленбеуі шешімге де, оның орындалуына да кедергі болмайды."
        ],
        "ru": [
          "Аванс за работу лиц, принимающих решение, вносится в Программу споров в валюте и размере по Регламенту; внести его вправе любое лицо, и в Зарезервированную сумму он не входит. Если по решению из Кошелька взяты расходы, их через Программу споров получают поровну лица, подтвердившие резолютивную часть (неделимый остаток — первое из них), а аванс возвращается плательщику. Если расходы не взяты, аванс получают эти же лица; если Стороны закончили спор сами до изложения мотивов, аванс возвращается плательщику. Неуплата аванса или расходов не препятствует ни решению, ни его исполнению."
        ],
        "en": [
          "The advance for the work of the decision-makers is paid to the Dispute Program in the currency and amount set by the Rules; anyone may pay it, and it is not part of the Held Amount. If the decision takes costs from the Purse, those who confirmed the operative part receive them through the Dispute Program in equal shares (the first of them, what cannot be divided), and the advance returns to its payer. If no costs are taken, the same persons receive the advance; if the Parties end the dispute themselves before the reasons are given, the advance returns to its payer. An unpaid advance or unpaid costs prevent neither the decision nor its being carried out."
        ]
      }
    },
    {
      "id": "settlement",
      "section": "disputes",
      "mode": "human",
      "code": [
        "function settle",
        "function settlementDigest",
        "event SettledByConsent",
        "error AgreementSettlementExpired"
      ],
      "text": {
        "kk": [
          "Шарт аяқталғанға дейін кез келген сәтте, оның ішінде дау кезінде, Тараптар реттеу келісімімен Резервтегі сомаға және тапсыру сәтіне билік етуге құқылы. Келісімді екі Тарап растайды; онда кезең нөмірі және оны пайдаланудың соңғы сәті (қоса алғанда) көрсетіледі, Бағдарламаға оны кез келген тұлға бір рет ұсынады. Шығыстардан басқа, шешіммен белгілеуге болатынның бәрін келісіммен де белгілеуге болады: ол бойынша шешім қабылдаушы тұлғаларға Әмияннан ештеңе төленбейді. Аяқталған Шарт бойынша дауды да Тараптар реттеу келісімімен тоқтатуға құқылы."
        ],
        "ru": [
          "В любой момент до завершения Договора, в том числе во время спора, Стороны вправе распорядиться Зарезервированной суммой и моментом передачи соглашением об урегулировании. Соглашение подтверждают обе Стороны; в нём указаны номер этапа и последний момент использования (включительно), и Программе его предъявляет любое лицо один раз. Кроме расходов, соглашение может определить всё то же, что и решение: лицам, принимающим решение, по нему из Кошелька ничего не платится. Соглашением об урегулировании Стороны вправе закончить и спор по завершённому Договору."
        ],
        "en": [
          "At any moment before the Agreement closes, also during a dispute, the Parties may dispose of the Held Amount and of the moment of delivery by a settlement. Both Parties confirm the settlement; it states the turn number and the last moment at which it can be used (inclusive), and anyone brings it to the Program, once. But for costs, a settlement can set all that a decision can: nothing is paid by it from the Purse to the decision-makers. The Parties may also end a dispute on a closed Agreement by a settlement."
        ]
      }
    },
    {
      "id": "review",
      "section": "review",
      "mode": "human",
      "code": [
        "error AgreementReviewPeriodTooShort",
        "constant Agreement.SHORTEST_REVIEW",
        "zero common.reviewPeriod"
      ],
      "text": {
        "kk": [
          "Сатушыға автоматты төлем және Сатып алушыға автоматты қайтару – толық автоматтандырылған шешімдер (Цифрлық кодекстің 43-бабы); Тараптар олар туралы осы мәтінмен хабардар етілді. Тарап түсіндірме алуға құқылы: Бағдарламаның шешіміне негіз болатын факторлар әрекетке дейін көрінеді, ал әрекет кезінде желіге жазылады; басқа өлшемшарттар жоқ. Қайта қарау мерзімі – ",
          {
            "path": "common.reviewPeriod",
            "type": "period"
          },
          ", ол 24 сағаттан қысқа бола алмайды; Тарап шешімді адамның қайта қарауын талап ете алуы үшін автоматты әрекет осы мерзімнің өтуін күтеді. Қайта қарау дау мәлімдеу арқылы талап етіледі; автоматты әрекет іске қосылмаған болса, оның орнына адам шешеді."
        ],
        "ru": [
          "Автоматическая выплата Продавцу и автоматический возврат Покупателю — полностью автоматизированные решения (статья 43 Цифрового кодекса); Стороны уведомлены о них этим текстом. Сторона вправе получить объяснение: факторы, по которым решает Программа, видны до действия, а при действии записываются в сеть; других критериев нет. Срок пересмотра составляет ",
          {
            "path": "common.reviewPeriod",
            "type": "period"
          },
          " и не может быть короче 24 часов; автоматическое действие ждёт его окончания, чтобы Сторона могла потребовать пересмотра решения человеком. Пересмотра требуют, заявляя спор; если автоматическое действие ещё не запущено, вместо него решает человек."
        ],
        "en": [
          "The automatic payment to the Seller and the automatic return to the Buyer are fully automated decisions (Article 43 of the Digital Code); the Parties are informed of them by this text. A Party may obtain an explanation: the factors on which the Program decides can be seen before the step and are recorded on the chain with it; there are no other criteria. The Review Period is ",
          {
            "path": "common.reviewPeriod",
            "type": "period"
          },
          " and cannot be shorter than 24 hours; an automatic step waits for its end, so that a Party can demand review of the decision by a human. Review is demanded by raising a dispute; if the automatic step has not yet been triggered, a human decides in its place."
        ]
      }
    },
    {
      "id": "review.consent",
      "section": "review",
      "mode": "party",
      "code": [],
      "text": {
        "kk": [
          "Жеке тұлға болып табылатын Тараптың дербес деректерін осы Шарт бойынша автоматтандырылған өңдеуге оның бөлек келісімімен ғана жол беріледі («Дербес деректер және оларды қорғау туралы» Заңның 19-1-бабы). Келісімнің берілгені жабық бөлікте, осы Тараптың деректемелерінде көрсетіледі; ондай жазба болмаса, екінші Тарап өзінің цифрлық растауын беруге құқылы емес. Автоматты әрекеттердің тәртібі мен салдары осы мәтінде, автоматты түрде болатын әрекеттер туралы бөлімде түсіндірілген. Жеке тұлғаның қарсылығын оның деректерін өңдейтін Тарап үш жұмыс күні ішінде қарайды және нәтижесін оған хабарлайды."
        ],
        "ru": [
          "Автоматизированная обработка персональных данных Стороны, которая является физическим лицом, допускается по этому Договору только с её отдельного согласия (статья 19-1 Закона «О персональных данных и их защите»). То, что согласие дано, указывается в закрытой части, в реквизитах этой Стороны; без такой записи другая Сторона не вправе давать своё цифровое подтверждение. Порядок и последствия автоматических действий разъяснены в этом тексте, в разделе о том, что происходит автоматически. Возражение физического лица Сторона, которая обрабатывает его данные, рассматривает в течение трёх рабочих дней и сообщает ему результат."
        ],
        "en": [
          "Automated processing under this Agreement of the personal data of a Party who is an individual is allowed only with that Party's separate consent (Article 19-1 of the Law on Personal Data and their Protection). That the consent was given is stated in the private part, in that Party's details; without such an entry the other Party must not give its digital confirmation. The manner and the consequences of automatic steps are explained in this text, in the section on what is automatic. An individual's objection is considered by the Party that processes the individual's data within three working days, and the result is made known to the individual."
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
          "Желіде Тараптардың мекенжайлары (олар арқылы Тарапты тануға болады), баға, валюта, мерзімдер, осы мәтін мен дау талаптарының хештері, әрбір әрекет пен төлем баршаға мәңгі көрінеді; Тараптар осыған келіседі. Тараптардың аты-жөні, нөмірлері мен деректемелері және Тауардың сипаттамасы желіге орналастырылмайды: олар мәтіннің түбіріне кездейсоқ тұз қосылған хештер түрінде ғана кіреді. Тарап екінші Тараптың деректері мен олардың тұзын Қазақстан Республикасында, Шартты орындау және құқықтарды қорғау үшін ғана сақтайды. Субъектінің талабы бойынша деректер мен тұз, егер заң оларды сақтауды талап етпесе, жойылады; мәтіннің қалған бөлігін содан кейін де тексеруге болады."
        ],
        "ru": [
          "В сети всем и навсегда видны адреса Сторон (по ним Сторону можно узнать), цена, валюта, сроки, хеши этого текста и требований, каждое действие и каждая выплата; Стороны с этим согласны. Имена, номера и реквизиты Сторон и описание Товара в сеть не помещаются: в корень текста они входят только в виде хешей со случайной солью. Данные другой Стороны и их соль Сторона хранит в Республике Казахстан и только для исполнения Договора и защиты прав. По требованию субъекта данные и соль удаляются, если закон не требует их хранить; остальной текст и после этого можно проверить."
        ],
        "en": [
          "The Parties' addresses (by which a Party can be recognised), the price, currency, periods, hashes of this text and of claims, each step and each payment are visible on the chain to everyone for ever; the Parties agree to that. The names, numbers and details of the Parties and the description of the Goods are not put on the chain: they enter the root of the text only as hashes with a random salt. A Party keeps the other Party's data and their salt in the Republic of Kazakhstan, and only to perform the Agreement and to protect rights. At the demand of the person concerned the data and the salt are erased unless the law requires that they be kept; the rest of the text can still be verified."
        ]
      }
    },
    {
      "id": "powers",
      "section": "risk",
      "mode": "fact",
      "code": [
        "role Roster.owner",
        "enum Status.Suspended",
        "enum Status.Removed"
      ],
      "text": {
        "kk": [
          "Бағдарлама мен Дау бағдарламасының иесі жоқ; оларды ешкім өзгерте, тоқтата немесе ауыстыра алмайды. Тізілімді оның иесі жүргізеді: тұлғаларды енгізеді, тоқтата тұрады және шығарады; басталған істегі орындар бұдан өзгермейді. Уәкілетті тұлға мен Алмастырушы тұлға бос орындарға Тізілімнен тұлға тағайындайды және авансы енгізілмеген талапты қайтарады; өздері Тарап болып табылатын дауда олардың бұл өкілеттіктері жоқ. Олардың ешқайсысы Шарттың ақшасына билік ете алмайды."
        ],
        "ru": [
          "У Программы и Программы споров нет владельца; никто не может их изменить, остановить или заменить. Реестр ведёт его владелец: вносит в него лиц, приостанавливает и исключает их; места в начатом деле от этого не меняются. Уполномоченное и Замещающее лица назначают лиц из Реестра на свободные места и возвращают требование, за которое не внесён аванс; в споре, Стороной которого является одно из них, этих полномочий у него нет. Никто из них не может распоряжаться деньгами Договора."
        ],
        "en": [
          "The Program and the Dispute Program have no owner; nobody can change, stop or replace them. The Register is kept by its owner, who enters, suspends and removes persons; the seats of a case that has begun do not change by it. The Authority and the Substitute fill vacant seats from the Register and return a claim for which no advance was paid; in a dispute to which one of them is a Party, it has neither power. None of them can dispose of the Agreement's money."
        ]
      }
    },
    {
      "id": "risk",
      "section": "risk",
      "mode": "human",
      "code": [],
      "text": {
        "kk": [
          "Жабық кілттің жоғалу немесе ұрлану тәуекелін сол кілт тиесілі Тарап көтереді; желідегі орындалған әрекетті кері қайтаруға болмайды. Техникалық қате (Бағдарламаның қатесі, желінің тоқтауы немесе бөлінуі, токеннің бұғатталуы) – дау мәлімдеуге дербес негіз; заң бойынша оған Тараптардың бірі жауапты болмаса, залалды Тараптар тең көтереді. Мұндай тәуекелді сақтандыру Шартта көзделмеген. Бағдарлама мен Дау бағдарламасына тәуелсіз аудит жүргізілген жоқ, ал бұл мәтінді заңгер тексерген жоқ."
        ],
        "ru": [
          "Риск утраты или хищения закрытого ключа несёт Сторона, которой он принадлежит; исполненное в сети действие необратимо. Техническая ошибка (ошибка Программы, остановка или разделение сети, блокировка токена) — самостоятельное основание заявить спор; убытки от неё Стороны несут поровну, если по закону за неё не отвечает одна из них. Страхование такого риска Договором не предусмотрено. Независимый аудит Программы и Программы споров не проводился, а этот текст не проверен юристом."
        ],
        "en": [
          "The risk of loss or theft of a private key is borne by the Party to whom it belongs; a step carried out on the chain cannot be undone. A technical error (a fault of the Program, a halt or split of the chain, a blocked token) is itself a ground for a dispute; the Parties bear the loss equally unless one is liable for it by law. The Agreement provides for no insurance of such a risk. The Program and the Dispute Program have not been independently audited, and this text has not been reviewed by a lawyer."
        ]
      }
    },
    {
      "id": "forceMajeure",
      "section": "force",
      "mode": "human",
      "code": [],
      "text": {
        "kk": [
          "Міндеттемені тиісінше орындау еңсерілмейтін күштің, яғни осы жағдайларда төтенше әрі болдырмауға болмайтын мән-жайлардың салдарынан мүмкін болмағанын дәлелдеген Тарап оны бұзғаны үшін жауаптылықтан босатылады (Азаматтық кодекстің 359-бабы). Ол осы мән-жайлар туралы екінші Тарапқа олар туралы білген күннен кейінгі бес күнтізбелік күн ішінде хабарлайды. Бағдарлама еңсерілмейтін күш туралы білмейді және мерзімдерді өзі өзгертпейді. Салдарын шешімімен адам немесе реттеу келісімімен не Шартты ауыстырумен Тараптар айқындайды."
        ],
        "ru": [
          "Сторона, доказавшая, что надлежащее исполнение оказалось невозможным вследствие непреодолимой силы, то есть чрезвычайных и непредотвратимых при данных условиях обстоятельств, освобождается от ответственности за нарушение обязательства (статья 359 Гражданского кодекса). О таких обстоятельствах она уведомляет другую Сторону в течение пяти календарных дней после дня, когда о них узнала. Программа о непреодолимой силе не знает и сроков сама не меняет. Последствия определяет человек решением либо Стороны соглашением об урегулировании или заменой Договора."
        ],
        "en": [
          "A Party that proves that due performance was impossible because of force majeure, that is, circumstances extraordinary and unavoidable in the given conditions, is released from liability for the breach (Article 359 of the Civil Code). It notifies the other Party of such circumstances within five calendar days after the day on which it learned of them. The Program does not know of force majeure and does not change any period for it. The consequences are set by a human in a decision, or by the Parties in a settlement or by replacing the Agreement."
        ]
      }
    },
    {
      "id": "amendment",
      "section": "end",
      "mode": "human",
      "code": [
        "function amend",
        "event Amended",
        "error AgreementHoldsMore",
        "error AgreementOtherCurrency",
        "error AgreementDecided"
      ],
      "text": {
        "kk": [
          "Шарт аяқталғанға дейін, оның ішінде дау кезінде, Тараптар оны осы Бағдарламадағы валютасы сондай жаңа шартпен ауыстыру арқылы өзгертеді; бұл Шарт сонымен аяқталады. Жаңа шартты оның барлық тараптары және осы Шарттың Тараптары растайды; соңғыларының біреуінің растауын жаңа шартты атаған түпкілікті шешім алмастырады. Басқа түпкілікті шешім болса, алдымен сол орындалады. Резервтегі сома жаңа шарттың Әмиянына өтеді, жаңа бағаға жетпейтінін транзакцияны жіберуші енгізеді; Резервтегі сома жаңа бағадан артық болса, айырма алдымен реттеу келісімімен немесе шешіммен төленеді. Тапсыру белгісі жаңа шартқа өтпейді: Сатушы оны қайта қояды."
        ],
        "ru": [
          "До завершения Договора, в том числе во время спора, Стороны изменяют его, заменяя новым договором в этой же Программе и в той же валюте; этот Договор при замене завершается. Новый договор подтверждают все его стороны и Стороны этого Договора; подтверждение одной из последних заменяет окончательное решение, назвавшее новый договор. Если есть другое окончательное решение, сначала исполняется оно. Зарезервированная сумма переходит в Кошелёк нового договора, недостающее до новой цены вносит отправитель транзакции; если Зарезервированная сумма больше новой цены, разница сначала выплачивается по соглашению об урегулировании или решению. Отметка о передаче в новый договор не переходит: Продавец ставит её заново."
        ],
        "en": [
          "Before the Agreement closes, also during a dispute, the Parties change it by replacing it with a new agreement in this Program and in the same currency; this Agreement then closes. The new agreement is confirmed by all its parties and by the Parties to this one; a final decision that names the new agreement stands for the confirmation of one of the latter. If there is another final decision, that one is carried out first. The Held Amount moves into the Purse of the new agreement, and the sender pays in what is missing to the new price; if the Held Amount is larger, a settlement or a decision first pays the difference out. The Delivery Mark does not pass to the new agreement: the Seller has to make it again."
        ]
      }
    },
    {
      "id": "surrender",
      "section": "end",
      "mode": "party",
      "code": [
        "function surrender",
        "event Surrendered"
      ],
      "text": {
        "kk": [
          "Кез келген Тарап Шарт аяқталғанға дейін кез келген сәтте, оның ішінде дау кезінде, бүкіл Резервтегі сомадан екінші Тараптың пайдасына бас тартуға (толық бас тарту) құқылы. Сол транзакциямен бүкіл сома екінші Тарапқа төленеді, Шарт аяқталады және дау тоқтатылады. Толық бас тартуды кері қайтарып алуға болмайды; жартылай бас тарту тек реттеу келісімімен мүмкін."
        ],
        "ru": [
          "Любая Сторона вправе в любой момент до завершения Договора, в том числе во время спора, отказаться от всей Зарезервированной суммы в пользу другой Стороны (полный отказ). Той же транзакцией вся сумма выплачивается другой Стороне, Договор завершается, а спор прекращается. Отозвать полный отказ нельзя; частичный отказ возможен только соглашением об урегулировании."
        ],
        "en": [
          "Either Party may at any moment before the Agreement closes, also during a dispute, give up the whole Held Amount to the other Party (a full surrender). In the same transaction the whole amount is paid to the other Party, the Agreement closes and the dispute is over. A full surrender cannot be taken back; giving up a part is possible only by a settlement."
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
          "Шарт қазақ, орыс және ағылшын тілдерінде жасалған; қазақ және орыс тілдеріндегі мәтіндердің күші бірдей, ағылшын тіліндегі мәтін – аударма. Қазақ және орыс тілдеріндегі мәтіндер алшақ болса, шешім қабылдаушы тұлға оларды Азаматтық кодекстің 392-бабы бойынша түсіндіреді. Талаптардың мағынасын осы мәтін, олардың орындалуын Бағдарлама айқындайды; орындау мәтінге сәйкес келмесе, мәселені дауда адам шешеді. Цифрлық растау кезінде көрсетілетін қысқаша мазмұн Шарттың талаптарын өзгертпейді."
        ],
        "ru": [
          "Договор составлен на казахском, русском и английском языках; тексты на казахском и русском языках имеют равную силу, текст на английском языке — перевод. При расхождении текстов на казахском и русском языках лицо, принимающее решение, толкует их по статье 392 Гражданского кодекса. Смысл условий определяет этот текст, а их исполнение — Программа; если исполнение не соответствует тексту, вопрос решает человек в споре. Краткое изложение, которое показывается при цифровом подтверждении, условий Договора не изменяет."
        ],
        "en": [
          "The Agreement is made in Kazakh, Russian and English; the Kazakh and the Russian texts have equal force, the English text is a translation. Where the Kazakh and the Russian texts diverge, the decision-maker interprets them under Article 392 of the Civil Code. This text determines the meaning of the terms, and the Program their performance; where performance does not match the text, a human decides the matter in a dispute. The summary that is shown at the digital confirmation does not change the terms of the Agreement."
        ]
      }
    },
    {
      "id": "notices",
      "section": "language",
      "mode": "party",
      "code": [],
      "text": {
        "kk": [
          "Тараптар бір-біріне хабарламаларды жабық бөлікте көрсетілген электрондық пошта мекенжайларына жібереді. Хабарлама оны алушының пошта сервері қабылдаған күні алынды деп есептеледі; мұны жіберуші дәлелдейді. Желідегі жазбалар – цифрлық жазбалар (Цифрлық кодекстің 44-бабы); олар хабарламаларды толықтырады, бірақ алмастырмайды. Электрондық поштасы өзгерген Тарап бұл туралы екінші Тарапқа хабарлайды; хабарлағанға дейін бұрынғы мекенжай жарамды."
        ],
        "ru": [
          "Уведомления Стороны направляют друг другу по адресам электронной почты, указанным в закрытой части. Уведомление считается полученным в день, когда его принял почтовый сервер получателя; это доказывает отправитель. Записи в сети — цифровые записи (статья 44 Цифрового кодекса); они дополняют уведомления, но не заменяют их. Сторона, сменившая адрес электронной почты, сообщает об этом другой Стороне; пока она не сообщила, действителен прежний адрес."
        ],
        "en": [
          "The Parties send each other notices at the e-mail addresses stated in the private part. A notice counts as received on the day on which the recipient's mail server accepted it; the sender has to prove that. Records on the chain are digital records (Article 44 of the Digital Code); they supplement notices but do not replace them. A Party that changes its e-mail address tells the other Party; until it has done so the former address is valid."
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
          "Шартқа Қазақстан Республикасының құқығы қолданылады; Шарт мыналарға негізделген:\n- Қазақстан Республикасының 2026 жылғы 9 қаңтардағы № 255-VIII Цифрлық кодексі, 43, 44, 46, 47 және 67-баптар;\n- Қазақстан Республикасының Азаматтық кодексі: 1994 жылғы 27 желтоқсандағы Жалпы бөлім және 1999 жылғы 1 шілдедегі Ерекше бөлім;\n- «Дербес деректер және оларды қорғау туралы» Қазақстан Республикасының 2013 жылғы 21 мамырдағы № 94-V Заңы."
        ],
        "ru": [
          "К Договору применяется право Республики Казахстан; Договор основан на следующих актах:\n- Цифровой кодекс Республики Казахстан от 9 января 2026 года № 255-VIII, статьи 43, 44, 46, 47 и 67;\n- Гражданский кодекс Республики Казахстан: Общая часть от 27 декабря 1994 года и Особенная часть от 1 июля 1999 года;\n- Закон Республики Казахстан от 21 мая 2013 года № 94-V «О персональных данных и их защите»."
        ],
        "en": [
          "The law of the Republic of Kazakhstan applies to the Agreement; the Agreement is based on these acts:\n- the Digital Code of the Republic of Kazakhstan of 9 January 2026, No. 255-VIII, Articles 43, 44, 46, 47 and 67;\n- the Civil Code of the Republic of Kazakhstan: the General Part of 27 December 1994 and the Special Part of 1 July 1999;\n- the Law of the Republic of Kazakhstan of 21 May 2013, No. 94-V, on Personal Data and their Protection."
        ]
      }
    },
    {
      "id": "verification",
      "section": "language",
      "mode": "fact",
      "code": [
        "function eip712Domain",
        "function recordOf"
      ],
      "text": {
        "kk": [
          "Осы мәтіннің түбірі (барлық бөлігінің хештерінен есептелген хеш) Шарттың талаптарына кіреді; мәтін өз түбірін қамти алмайтындықтан, ол мұнда көрсетілмеген. Түбірді тексеру үшін мәтін Шарттың желіге жазылған талаптарынан, тақырыпта хеші көрсетілген редакциядан және жабық бөліктен қайта жасалады, одан есептелген түбір желідегі түбірмен салыстырылады. Бағдарлама түбірдің көрсетілуін талап етеді, бірақ оны мәтінмен салыстырмайды; мұны әрбір Тарап өзінің цифрлық растауын бергенге дейін жасайды. Түбірі өзге мәтін Шарттың мәтіні болып табылмайды."
        ],
        "ru": [
          "Корень этого текста (хеш, вычисленный из хешей всех его частей) входит в условия Договора; здесь он не указан, потому что текст не может содержать собственный корень. Чтобы проверить корень, текст создают заново из условий, записанных в сети, редакции, хеш которой указан в заголовке, и закрытой части, вычисляют его корень и сравнивают с корнем в сети. Программа требует, чтобы корень был указан, но не сравнивает его с текстом; это делает каждая Сторона, прежде чем дать своё цифровое подтверждение. Текст с другим корнем не является текстом Договора."
        ],
        "en": [
          "The root of this text (a hash computed from the hashes of all its parts) is one of the terms of the Agreement; it is not stated here, since a text cannot hold its own root. To verify the root, the text is made again from the terms recorded on the chain, the edition whose hash is in the heading, and the private part; its root is computed and compared with the root on the chain. The Program requires that a root be stated but does not compare it with the text; each Party does that before it gives its digital confirmation. A text with another root is not the text of the Agreement."
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
          "Бағдарламаның әрекеттері, олардың осы мәтіндегі атаулары және олар сипатталған тармақтар:\n- form – Шартты жасау (3.5-тармақ);\n- amend – Шартты ауыстыру (11.1-тармақ);\n- withdrawOffer – офертаны кері қайтарып алу (3.4-тармақ);\n- markDelivered – тапсыру белгісі (4.1-тармақ);\n- confirmReceipt – алуды растау (4.3-тармақ);\n- release – Сатушыға автоматты төлем (5.2-тармақ);\n- refund – Сатып алушыға автоматты қайтару (5.3-тармақ);\n- withdrawCredit және pushCredit – Күтудегі төлемді шығарып алу және аудару (5.5-тармақ);\n- dispute – дау мәлімдеу (6.1-тармақ);\n- enforce – шешімді, талапты кері алуды немесе қайтаруды орындау (6.10-тармақ);\n- payCosts – шығыстарды төлеу (6.11-тармақ);\n- settle – реттеу келісімі (6.12-тармақ);\n- surrender – толық бас тарту (11.2-тармақ).\n\nБағдарламаның мекенжайы: ",
          {
            "path": "template",
            "type": "address"
          },
          "; осы мекенжайдағы кодтың хеші (keccak256): ",
          {
            "path": "codeHash",
            "type": "hash"
          },
          ". Бастапқы код – Biy жобасының Sale.sol және Tribunal.sol файлдары (MIT лицензиясы); мекенжайларда дәл осы код тұрғанын әрбір Тарап өзінің цифрлық растауын бергенге дейін тексереді."
        ],
        "ru": [
          "Действия Программы, их названия в этом тексте и пункты, в которых они описаны:\n- form — заключение Договора (пункт 3.5);\n- amend — замена Договора (пункт 11.1);\n- withdrawOffer — отзыв оферты (пункт 3.4);\n- markDelivered — отметка о передаче (пункт 4.1);\n- confirmReceipt — подтверждение получения (пункт 4.3);\n- release — автоматическая выплата Продавцу (пункт 5.2);\n- refund — автоматический возврат Покупателю (пункт 5.3);\n- withdrawCredit и pushCredit — вывод и перевод Ожидающей выплаты (пункт 5.5);\n- dispute — заявление спора (пункт 6.1);\n- enforce — исполнение решения, отзыва или возврата требования (пункт 6.10);\n- payCosts — выплата расходов (пункт 6.11);\n- settle — соглашение об урегулировании (пункт 6.12);\n- surrender — полный отказ (пункт 11.2).\n\nАдрес Программы: ",
          {
            "path": "template",
            "type": "address"
          },
          "; хеш кода по этому адресу (keccak256): ",
          {
            "path": "codeHash",
            "type": "hash"
          },
          ". Исходный код — файлы Sale.sol и Tribunal.sol проекта Biy (лицензия MIT); что по адресам находится именно этот код, каждая Сторона проверяет, прежде чем дать своё цифровое подтверждение."
        ],
        "en": [
          "The steps of the Program, their names in this text and the clauses in which they are described:\n- form – formation of the Agreement (clause 3.5);\n- amend – replacement of the Agreement (clause 11.1);\n- withdrawOffer – withdrawal of the offer (clause 3.4);\n- markDelivered – the Delivery Mark (clause 4.1);\n- confirmReceipt – confirmation of receipt (clause 4.3);\n- release – the automatic payment to the Seller (clause 5.2);\n- refund – the automatic return to the Buyer (clause 5.3);\n- withdrawCredit and pushCredit – withdrawing and paying a Pending Payment (clause 5.5);\n- dispute – raising a dispute (clause 6.1);\n- enforce – carrying out a decision, the withdrawal or the return of a claim (clause 6.10);\n- payCosts – payment of costs (clause 6.11);\n- settle – a settlement (clause 6.12);\n- surrender – a full surrender (clause 11.2).\n\nThe address of the Program is ",
          {
            "path": "template",
            "type": "address"
          },
          "; the hash of the code at this address (keccak256) is ",
          {
            "path": "codeHash",
            "type": "hash"
          },
          ". The source code is in the files Sale.sol and Tribunal.sol of the project Biy (MIT licence); before its digital confirmation each Party checks that this code is at the addresses."
        ]
      }
    },
    {
      "id": "tried",
      "section": "annex",
      "mode": "fact",
      "code": [],
      "text": {
        "kk": [
          "Бағдарлама шектерінде сыналған; әрқайсысы үшін шектен бір бірлік бұрын, дәл шекте және шектен бір бірлік кейін не болатыны көрсетілген (уақыттың бірлігі – секунд):\n- офертаның соңғы сәті, Шартты жасау: орындалады, орындалады, қабылданбайды;\n- тапсыру белгісінің соңғы сәті, Шартты жасау: орындалады, қабылданбайды, қабылданбайды;\n- тапсыру белгісінің соңғы сәті, белгіні қою: орындалады, орындалады, қабылданбайды;\n- Қайта қарау мерзімінің соңы, Сатушыға автоматты төлем: қабылданбайды, қабылданбайды, орындалады;\n- Қайта қарау мерзімінің соңы, Сатып алушыға автоматты қайтару: қабылданбайды, қабылданбайды, орындалады;\n- тоқтатыла тұрған уақытқа жылжыған сол мерзімнің соңы, Сатушыға автоматты төлем: қабылданбайды, қабылданбайды, орындалады;\n- орындау жаңартылған сәттен басталған толық Қайта қарау мерзімінің соңы, Сатып алушыға автоматты қайтару: қабылданбайды, қабылданбайды, орындалады;\n- 24 сағатқа тең Қайта қарау мерзімі, Шартты жасау: қабылданбайды, орындалады, орындалады;\n- валютаның ең кіші бір бірлігіне тең баға, Шартты жасау: қабылданбайды, орындалады, орындалады;\n- реттеу келісімінің соңғы сәті, келісімді орындау: орындалады, орындалады, қабылданбайды;\n- шешімдегі шығыстардың ең жоғары сомасы, шешімді тексеру: орындалады, орындалады, қабылданбайды;\n- аяқтайтын шешіммен бөлінетін бүкіл Резервтегі сома, шешімді тексеру: қабылданбайды, орындалады, қабылданбайды;\n- шешім түпкілікті болғанға дейінгі мерзімнің соңы, шешімді орындау: қабылданбайды, қабылданбайды, орындалады.\n\nМысал: Резервтегі сома – 100; шешім бойынша Сатып алушыға 60, Сатушыға 35 төленді, шығыстарға 5 бөлінді, резервте 0 қалды.\n\nМысал: Резервтегі сома – 100; Шартты жаңартатын шешім бойынша Сатып алушыға 25 төленді, резервте 75 қалды.\n\nМысал: Қарап тексеру мерзімі – 5 күн, Қайта қарау мерзімі – 5 күн; Сатушыға автоматты төлем тапсыру сәтіне 10 тәулік қосқаннан кейін бір секундтан соң мүмкін болды."
        ],
        "ru": [
          "Программа испытана на границах; для каждой указано, что происходит за единицу до границы, на границе и через единицу после неё (единица времени — секунда):\n- последний момент оферты, заключение Договора: исполняется, исполняется, отклоняется;\n- последний момент для отметки о передаче, заключение Договора: исполняется, отклоняется, отклоняется;\n- последний момент для отметки о передаче, постановка отметки: исполняется, исполняется, отклоняется;\n- конец Срока пересмотра, автоматическая выплата Продавцу: отклоняется, отклоняется, исполняется;\n- конец Срока пересмотра, автоматический возврат Покупателю: отклоняется, отклоняется, исполняется;\n- конец того же срока, сдвинутый на время приостановления, автоматическая выплата Продавцу: отклоняется, отклоняется, исполняется;\n- конец полного Срока пересмотра с момента возобновления, автоматический возврат Покупателю: отклоняется, отклоняется, исполняется;\n- Срок пересмотра в 24 часа, заключение Договора: отклоняется, исполняется, исполняется;\n- цена в одну наименьшую единицу валюты, заключение Договора: отклоняется, исполняется, исполняется;\n- последний момент соглашения об урегулировании, его исполнение: исполняется, исполняется, отклоняется;\n- наибольшая сумма расходов в решении, проверка решения: исполняется, исполняется, отклоняется;\n- вся Зарезервированная сумма в завершающем решении, проверка решения: отклоняется, исполняется, отклоняется;\n- конец срока, по истечении которого решение окончательно, его исполнение: отклоняется, отклоняется, исполняется.\n\nПример: Зарезервированная сумма — 100; по решению Покупателю выплачено 60, Продавцу — 35, на расходы отведено 5, зарезервировано осталось 0.\n\nПример: Зарезервированная сумма — 100; по решению, которое возобновляет Договор, Покупателю выплачено 25, зарезервировано осталось 75.\n\nПример: Срок осмотра — 5 дней, Срок пересмотра — 5 дней; автоматическая выплата Продавцу стала возможна через одну секунду после того, как с момента передачи прошло 10 суток."
        ],
        "en": [
          "The Program was tried at its limits; for each of them it is stated what happens one unit before the limit, at it and one unit after it (the unit of time is a second):\n- the last moment of the offer, formation: carried out, carried out, refused;\n- the last moment for the Delivery Mark, formation: carried out, refused, refused;\n- the last moment for the Delivery Mark, making the mark: carried out, carried out, refused;\n- the end of the Review Period, the automatic payment to the Seller: refused, refused, carried out;\n- the end of the Review Period, the automatic return to the Buyer: refused, refused, carried out;\n- the same end, moved on by the time of suspension, the automatic payment to the Seller: refused, refused, carried out;\n- the end of a full Review Period from the moment of resumption, the automatic return to the Buyer: refused, refused, carried out;\n- a Review Period of 24 hours, formation: refused, carried out, carried out;\n- a price of one smallest unit of the currency, formation: refused, carried out, carried out;\n- the last moment of a settlement, carrying it out: carried out, carried out, refused;\n- the highest amount for costs in a decision, checking it: carried out, carried out, refused;\n- the whole Held Amount in a decision that closes, checking it: refused, carried out, refused;\n- the end of the delay after which a decision is final, carrying it out: refused, refused, carried out.\n\nExample: the Held Amount is 100; by a decision the Buyer was paid 60 and the Seller 35, 5 was set aside for costs, and 0 stayed held.\n\nExample: the Held Amount is 100; by a decision that resumes the Agreement the Buyer was paid 25, and 75 stayed held.\n\nExample: the Inspection Period is 5 days and the Review Period is 5 days; the automatic payment to the Seller became possible one second after 10 days from the moment of delivery."
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
          "Осы мәтінде Бағдарламаның мына бөліктері сипатталмаған:\n- field common.document: Мәтіннің түбірі: мәтін өз түбірін қамти алмайды.\n- field common.summary: Әмиян бағдарламасы көрсететін қысқаша мазмұн; осы мәтіннен жасалады және талаптарды өзгертпейді.\n- field common.salt: Талаптары бірдей екі шартты ажырататын кездейсоқ сан; тараптар үшін ешнәрсе білдірмейді.\n- function hashOf: Өзге әрекеттер қабылдайтын хешті ғана есептейді.\n- function restOf: Сатып алу-сатуда пайдаланылмайтын қосымша ұяшық; әрқашан нөл.\n- error InsufficientBalance: Туындай алмайды: Бағдарлама транзакцияға қосылған монетаны ғана әрі дәл сол мөлшерде береді.\n- error ERC5267ExtensionsNotSupported: Кітапхананың қатесі; тек Бағдарламаны орналастыру кезінде туындауы мүмкін болды және туындамады.\n- error InvalidShortString: Кітапхананың қатесі; тек Бағдарламаны орналастыру кезінде туындауы мүмкін болды және туындамады.\n- error StringTooLong: Кітапхананың қатесі; тек Бағдарламаны орналастыру кезінде туындауы мүмкін болды және туындамады.\n- event EIP712DomainChanged: Стандарт интерфейсінің оқиғасы; Бағдарламаның атауы мен мекенжайы өзгермейтіндіктен, ол ешқашан жазылмайды.\n- constant Rulebook.RULES_SIZE: Талаптардың кодта жазылу тәсілі; тараптар үшін ешнәрсе білдірмейді."
        ],
        "ru": [
          "В этом тексте не описаны следующие части Программы:\n- field common.document: Корень текста: текст не может содержать собственный корень.\n- field common.summary: Краткое изложение, которое показывает программа-кошелёк; создаётся из этого текста и условий не меняет.\n- field common.salt: Случайное число, которое различает два договора с одинаковыми условиями; для сторон ничего не означает.\n- function hashOf: Только вычисляет хеш, который принимают другие действия.\n- function restOf: Дополнительная ячейка, которая при купле-продаже не используется; всегда ноль.\n- error InsufficientBalance: Возникнуть не может: Программа передаёт ровно ту монету, которая приложена к транзакции.\n- error ERC5267ExtensionsNotSupported: Ошибка библиотеки; могла возникнуть только при размещении Программы и не возникла.\n- error InvalidShortString: Ошибка библиотеки; могла возникнуть только при размещении Программы и не возникла.\n- error StringTooLong: Ошибка библиотеки; могла возникнуть только при размещении Программы и не возникла.\n- event EIP712DomainChanged: Событие из интерфейса стандарта; не записывается никогда, так как название и адрес Программы не меняются.\n- constant Rulebook.RULES_SIZE: Способ записи условий в коде; для сторон ничего не означает."
        ],
        "en": [
          "This text does not describe the following parts of the Program:\n- field common.document: The root of the text: a text cannot hold its own root.\n- field common.summary: The summary that a wallet shows; it is made from this text and changes no terms.\n- field common.salt: A random number that tells apart two agreements on equal terms; it means nothing to the parties.\n- function hashOf: Only computes the hash that other steps take.\n- function restOf: A further cell that a sale does not use; always zero.\n- error InsufficientBalance: Cannot occur: the Program hands on exactly the coin that came with the transaction.\n- error ERC5267ExtensionsNotSupported: An error of a library; it could occur only while the Program was being put on the chain, and did not.\n- error InvalidShortString: An error of a library; it could occur only while the Program was being put on the chain, and did not.\n- error StringTooLong: An error of a library; it could occur only while the Program was being put on the chain, and did not.\n- event EIP712DomainChanged: An event of a standard's interface; it is never recorded, as the Program's name and address do not change.\n- constant Rulebook.RULES_SIZE: How the terms are written in code; it means nothing to the parties."
        ]
      }
    }
  ]
};
