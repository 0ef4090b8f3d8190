import { defineConfig } from "vitepress";

export default defineConfig({
  title: "Biy",
  description: "Smart contracts under Kazakhstan's Digital Code",
  srcDir: "pages",
  outDir: "../out/site",
  // Clauses are files to look at: their front matter is not that of a page.
  srcExclude: ["public/**"],
  rewrites: { "README.md": "index.md" },
  // Clauses have slots in braces, and types have angle brackets: neither is HTML or an attribute here.
  markdown: { html: false, attrs: { disable: true } },
  // The index of the search has all pages, and is loaded when somebody searches.
  vite: { build: { chunkSizeWarningLimit: 10_000 } },
  themeConfig: {
    search: { provider: "local" },
    nav: [
      { text: "Developers", link: "/docs/developers" },
      { text: "Arbiters", link: "/docs/arbiters" },
      { text: "Condominiums", link: "/docs/condominiums" },
      { text: "API", link: "/api/" },
    ],
    sidebar: [
      {
        text: "Guides",
        items: [
          { text: "What Biy is", link: "/" },
          { text: "For developers", link: "/docs/developers" },
          { text: "For dApps", link: "/docs/dapps" },
          { text: "For arbiters", link: "/docs/arbiters" },
          { text: "For condominiums", link: "/docs/condominiums" },
        ],
      },
      {
        text: "How it works",
        items: [
          { text: "Architecture", link: "/ARCHITECTURE" },
          { text: "What must hold", link: "/docs/guarantees" },
          { text: "Choices", link: "/docs/choices" },
          { text: "Security", link: "/SECURITY" },
        ],
      },
      {
        text: "Reference",
        items: [
          { text: "API", link: "/api/" },
          { text: "Contributing", link: "/CONTRIBUTING" },
          { text: "Changelog", link: "/CHANGELOG" },
        ],
      },
    ],
  },
});
