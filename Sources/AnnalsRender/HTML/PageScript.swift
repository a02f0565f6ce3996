/// The script of a page: sorts and filters its tables, and opens what is folded up for print.
///
/// Without it the page reads as well. It has neither `<` nor `&`, so that the page is XML too, and
/// makes no markup of texts.
enum PageScript {
  static let text = """

    "use strict";
    const words = new Intl.Collator("en", {numeric: true});

    for (const table of document.querySelectorAll("table.rows")) prepare(table);

    function prepare(table) {
      const rows = Array.from(table.tBodies[0].rows);
      const tools = document.createElement("div");
      tools.className = "tools";
      const status = document.createElement("p");
      status.setAttribute("role", "status");
      if (rows.length >= 30) tools.append(filter(table, rows, status));
      else status.className = "unseen";
      tools.append(status);
      table.parentElement.before(tools);
      for (const heading of table.tHead.rows[0].cells) {
        if (!heading.classList.contains("ev")) makeSortable(heading, table, rows, status);
      }
    }

    // What the cells of a row say, but for its evidence.
    function textOf(row) {
      const cells = Array.from(row.cells).filter(cell => !cell.classList.contains("ev"));
      return cells.map(cell => cell.textContent).join(" ").toLowerCase();
    }

    function filter(table, rows, status) {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.type = "search";
      input.name = "filter";
      label.append("Show rows with ", input);
      let texts = null;
      input.addEventListener("input", () => {
        texts = texts ?? new Map(rows.map(row => [row, textOf(row)]));
        const wanted = input.value.trim().toLowerCase();
        let count = 0;
        for (const row of rows) {
          row.hidden = !texts.get(row).includes(wanted);
          if (!row.hidden) count += 1;
        }
        status.textContent = `${count} of ${rows.length} rows shown.`;
      });
      return label;
    }

    // Ascending, descending, then as the answer has them.
    function makeSortable(heading, table, rows, status) {
      // Not a button element: Chromium leaves those out of a heading that is repeated in print.
      const button = document.createElement("span");
      button.setAttribute("role", "button");
      button.tabIndex = 0;
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("keydown", event => {
        if (event.key !== "Enter") if (event.key !== " ") return;
        event.preventDefault();
        button.click();
      });
      button.addEventListener("click", () => {
        const next = {ascending: "descending", descending: null}[heading.getAttribute("aria-sort")];
        const order = next === undefined ? "ascending" : next;
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        if (order) heading.setAttribute("aria-sort", order);
        const shown = order ? sorted(Array.from(table.tBodies[0].rows), heading.cellIndex, order) : rows;
        const all = document.createDocumentFragment();
        for (const row of shown) all.append(row);
        table.tBodies[0].append(all);
        status.textContent = order
          ? `Sorted by ${button.textContent}, ${order}.` : "In the order of the answer.";
      });
    }

    // Rows that have no value stand last either way, and equal ones stay in their order.
    function sorted(rows, column, order) {
      const keys = rows.map(row => {
        const cell = row.cells[column];
        const value = cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
        return {row, value, isUnknown: "u" in cell.dataset};
      });
      const sign = order === "ascending" ? 1 : -1;
      keys.sort((one, other) => {
        if (one.isUnknown || other.isUnknown) return one.isUnknown - other.isUnknown;
        return sign * compare(one.value, other.value);
      });
      return keys.map(key => key.row);
    }

    function compare(one, other) {
      return typeof one === "number" ? one - other : words.compare(one, other);
    }

    let opened = [];
    addEventListener("beforeprint", () => {
      opened = Array.from(document.querySelectorAll("details:not([open], .rows)"));
      for (const part of opened) part.open = true;
    });
    addEventListener("afterprint", () => {
      for (const part of opened) part.open = false;
    });

    """
}
