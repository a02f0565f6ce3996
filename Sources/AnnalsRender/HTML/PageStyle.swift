/// The style of a page: light, dark and printed; narrow and wide.
enum PageStyle {
  /// With that of the pictures.
  static let sheet = colours + page + parts + SVGStyle.sheet + table + print

  private static let colours = """

    :root {
      color-scheme: light dark;
      --paper: #fff; --ink: #1b1b1f; --muted: #5c5f66; --line: #d6d8dc; --wash: #f4f5f7;
      --link: #0b57b0; --focus: #b34700; --good: #1c6b3a; --bad: #a3261b;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #16181c; --ink: #e8e9ec; --muted: #a4a8b0; --line: #3a3e46; --wash: #1f2228;
        --link: #8ab8f5; --focus: #ffb066; --good: #7fcf9b; --bad: #f29a90;
      }
    }

    """

  private static let page = """
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); scroll-behavior: smooth; }
    body {
      margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 84rem;
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
    }
    h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
    h1 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.25rem); margin: 0 0 1rem; max-width: 40ch; }
    h2 { font-size: 1.35rem; margin: 3rem 0 .75rem; }
    h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
    p, ul, ol { max-width: 70ch; }
    p { margin: 0 0 .75rem; }
    a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
    pre, code, .question { font-family: ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; }
    pre { margin: 0 0 .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; background: var(--paper); padding: .5rem 1rem; z-index: 3; }
    .skip:focus { left: 1rem; top: .5rem; }
    header.page { margin-bottom: 1.5rem; }
    header.page p { font-size: 1.1rem; }
    footer.page { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line);
      color: var(--muted); font-size: .85rem; }
    footer.page p { margin-bottom: .25rem; max-width: none; }
    nav.contents { margin-bottom: 2rem; }
    nav.contents ol { padding-left: 1.5rem; margin: 0; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }

    """

  private static let parts = """
    .answer { margin: 0 0 2.5rem; }
    .question { white-space: pre-wrap; overflow-wrap: anywhere; font-weight: 600; }
    h1.question { font-size: clamp(1.1rem, 1rem + .8vw, 1.5rem); max-width: none; text-wrap: wrap; }
    h2.question { font-size: 1.05rem; text-wrap: wrap; }
    pre.question, pre.definition, pre.text {
      font-size: .9rem; font-weight: 400; padding: .5rem .75rem; background: var(--wash);
      border-left: 3px solid var(--line);
    }
    .sentence { font-size: .9rem; color: var(--muted); max-width: none; overflow-wrap: anywhere; }
    .sentence code { white-space: pre-wrap; }
    .facts p { margin-bottom: .15rem; color: var(--muted); font-size: .95rem; }
    .facts p:first-child { color: var(--ink); font-size: 1.05rem; font-weight: 600; }
    .facts { margin-bottom: 1rem; }
    .verdict { border-left: 4px solid var(--good); padding-left: .75rem; }
    .verdict.unmet { border-color: var(--bad); }
    .verdict strong { color: var(--good); }
    .verdict.unmet strong { color: var(--bad); }
    figure { margin: 0 0 1.25rem; overflow-x: auto; }
    figure > svg { display: block; max-width: max(100%, 40rem); height: auto; margin-bottom: .5rem; }
    figcaption { color: var(--muted); font-size: .9rem; }
    details > summary { cursor: pointer; }
    .not-known { margin-top: .75rem; }
    .not-known ul { columns: 24rem; max-width: none; padding-left: 1.25rem; margin: .25rem 0 0; }
    .not-known li { break-inside: avoid; }

    """

  private static let table = """
    .tools { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; margin-bottom: .5rem; }
    .tools p { color: var(--muted); font-size: .9rem; margin: 0; }
    .tools input { font: inherit; color: inherit; background: var(--paper); width: 14rem;
      max-width: 100%; padding: .2rem .5rem; border: 1px solid var(--muted); border-radius: .2rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .scroll { overflow: auto; max-width: 100%; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; min-width: 5ch;
      border-bottom: 1px solid var(--line); }
    th:last-child, td:last-child { padding-right: .25rem; }
    td, tbody th { max-width: 40ch; overflow-wrap: break-word; }
    td.r { white-space: nowrap; }
    .address { display: block; max-width: 36ch; overflow: hidden; text-overflow: ellipsis;
      white-space: nowrap; }
    td.g { white-space: nowrap; }
    tbody th, thead th:first-child { position: sticky; left: 0; background: var(--paper); z-index: 1; }
    tbody th { font-weight: 600; min-width: min(9rem, 30vw); }
    tbody tr:hover > * { background: var(--wash); }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    thead [role="button"] { cursor: pointer; }
    thead [role="button"]::after { content: " \\2195"; color: var(--muted); font-weight: 400; }
    [aria-sort="ascending"] [role="button"]::after { content: " \\2191"; color: inherit; }
    [aria-sort="descending"] [role="button"]::after { content: " \\2193"; color: inherit; }
    .n { text-align: right; }
    [data-u] { color: var(--muted); }
    td .annals, th .annals { vertical-align: -.2em; margin-right: .5rem; }
    .annals.spot { vertical-align: baseline; margin-right: .4rem; border-radius: 2px; }
    td.ev { font-size: .9em; }
    .ev summary { white-space: nowrap; color: var(--link); }
    .ev ol { list-style: none; margin: .25rem 0 .5rem; padding: 0; min-width: 22rem; }
    .ev li { padding: .1rem 0; }
    .ev time { font-variant-numeric: tabular-nums; margin-right: .25rem; }
    .ev span { color: var(--muted); }
    .ev span::before { content: "· "; }
    .ev .track { margin: .25rem 0 0; font-weight: 600; }
    @media (max-width: 30rem) {
      th, td { padding-right: .6rem; }
      td.g { white-space: normal; }
      .ev ol { min-width: 16rem; }
    }

    """

  private static let print = """
    @media print {
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; }
      h1, h1.question { font-size: 16pt; }
      h2 { margin-top: 1.5rem; }
      h1, h2, h3, pre { break-after: avoid; }
      .skip, .tools { display: none; }
      .scroll, figure { overflow: visible; }
      figure > svg { max-width: 100%; }
      thead { display: table-header-group; }
      thead [role="button"]::after { content: none; }
      tr, li, svg { break-inside: avoid; }
      td, tbody th { padding: 2pt 8pt 2pt 0; }
      .ev summary { display: none; }
      .ev ol { min-width: 0; margin: 0; }
      .ev li { padding: 0; }
      table.rows { width: 100%; }
      tbody th, thead th:first-child { position: static; background: none; }
      tbody th { min-width: 0; }
      td.ev { width: 55%; max-width: none; }
      .address { white-space: normal; }
      details:not(.rows)::details-content { content-visibility: visible; height: auto; }
      a { color: inherit; }
      @page { margin: 15mm; }
    }

    """
}
