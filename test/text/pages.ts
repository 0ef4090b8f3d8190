/**
 * What a reader finds in a page, a PDF or a Word file.
 * @module
 */
import { strFromU8, unzipSync } from "fflate";
import { getResolvedPDFJS } from "unpdf";

/** The text of a page without its tags. */
export const unescaped = (page: string) =>
  page
    .replace(/<[^<>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** The words of a PDF without spaces, and its structure. */
export async function pdfText(bytes: Uint8Array) {
  const { getDocument } = await getResolvedPDFJS();
  const opened = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  let said = "";
  let structure = "";
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let hidden = 0;
    for (const item of items) {
      if ("type" in item) {
        if (item.type === "endMarkedContent") hidden = Math.max(0, hidden - 1);
        else if (hidden > 0 || (item as { tag?: string }).tag === "Artifact") hidden += 1;
      } else if (hidden === 0) said += item.str;
    }
    structure += JSON.stringify(await page.getStructTree());
  }
  await opened.loadingTask.destroy();
  return { text: said.replace(/\s+/gu, ""), structure };
}

/** The text of a Word file, a line a paragraph, as {@link plainText} writes blocks; and its parts. */
export function docxText(bytes: Uint8Array): { text: string; parts: { readonly [name: string]: string } } {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const),
  );
  const textIn = (inner: string) => {
    const said = [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)].map(([, words, mark]) =>
      mark === undefined ? (words ?? "") : " ",
    );
    return unescaped(said.join("")).replaceAll("&apos;", "'");
  };
  const blocks = /<w:tr>([\s\S]*?)<\/w:tr>|<w:p>([\s\S]*?)<\/w:p>/g;
  const paragraphs = [...(parts["word/document.xml"] ?? "").matchAll(blocks)].map(([, row, inner = ""]) => {
    if (row !== undefined)
      return `${[...row.matchAll(/<w:tc>([\s\S]*?)<\/w:tc>/g)].map(([, cell = ""]) => textIn(cell)).join("\t")}\n`;
    const text = textIn(inner);
    if (inner.includes("<w:numPr>")) return `– ${text}\n`;
    return /<w:pStyle w:val="Heading\d"\/>/.test(inner) ? `\n${text}\n` : `${text}\n`;
  });
  return { text: paragraphs.join("").replace(/^\n/, ""), parts };
}
