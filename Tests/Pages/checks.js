// What is wrong with a page as it stands in the browser, a sentence each.
(() => {
  const faults = [];
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const fault = (sentence) => faults.push(sentence);

  if (document.documentElement.lang === "") fault("The page has no language.");
  if (document.title === "") fault("The page has no title.");
  if (document.scripts.length > 0) fault("The page has a script.");
  if (all("link, img, iframe, object, embed, base, form, a[href]").length > 0) fault("The page leads or loads elsewhere.");

  const headings = all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1]));
  if (headings.filter((level) => level === 1).length !== 1 || headings[0] !== 1) fault("There is not one first heading.");
  headings.slice(1).forEach((level, index) => {
    if (level > headings[index] + 1) fault(`A heading of level ${level} follows one of level ${headings[index]}.`);
  });
  all("h1, h2, figcaption, caption").filter((element) => element.textContent.trim() === "")
    .forEach((element) => fault(`An empty ${element.tagName}.`));

  const ids = all("[id]").map((element) => element.id);
  if (new Set(ids).size !== ids.length) fault("Two elements have one id.");
  for (const svg of all("svg")) {
    const labels = (svg.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id));
    if (svg.getAttribute("role") !== "img" || labels.length !== 2 || labels.some((label) => !label || !label.textContent))
      fault("A picture has no alternative text.");
  }
  for (const table of all("table")) {
    if (!table.caption) fault("A table has no caption.");
    if (all("th:not([scope])", table).length > 0 || all("tbody tr > :first-child:not(th)", table).length > 0)
      fault("A table has a heading without a scope, or a row without a heading.");
  }

  const channels = (color) => {
    const parts = color.match(/[\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.alpha === 1) return color.rgb;
    }
    return [255, 255, 255];
  };
  const seen = new Set();
  const weigh = (what, color, against, least) => {
    if (color === "none") return fault(`${what} has no colour.`);
    const ratio = contrast(channels(color).rgb, against);
    if (ratio < least && !seen.has(what)) fault(`${what}: contrast ${ratio.toFixed(2)}, it takes ${least}.`);
    seen.add(what);
  };
  for (const element of all("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "");
    if (!hasText || element.closest("svg")) continue;
    weigh(`<${element.tagName.toLowerCase()} class="${element.className}">`, getComputedStyle(element).color, ground(element), 4.5);
  }
  const variable = (name) => {
    const probe = document.createElementNS("http://www.w3.org/2000/svg", "text");
    const host = document.querySelector("svg");
    probe.setAttribute("class", name);
    host.append(probe);
    const color = getComputedStyle(probe).fill;
    probe.remove();
    return color;
  };
  for (const element of all("svg text")) {
    const shade = (element.getAttribute("class") || "").match(/^on-(v\d)$/);
    const paper = ground(element);
    const against = !shade ? paper : shade[1] === "v0" ? paper : channels(variable(shade[1])).rgb;
    weigh(`text.${element.getAttribute("class")} in a picture`, getComputedStyle(element).fill, against, 4.5);
    const size = element.getBoundingClientRect().height / element.getBBox().height
      * parseFloat(getComputedStyle(element).fontSize);
    if (innerWidth >= 1000 && size < 11 && !seen.has("size")) {
      fault(`Letters of ${size.toFixed(1)} px in a picture.`);
      seen.add("size");
    }
    const box = element.getBoundingClientRect();
    const frame = element.ownerSVGElement.getBoundingClientRect();
    if (box.left < frame.left - 5 || box.right > frame.right + 5 || box.bottom > frame.bottom + 5)
      fault(`"${element.textContent}" sticks out of its picture.`);
  }
  const marks = { v1: "fill", v2: "fill", v3: "fill", solid: "fill", ring: "stroke", mark: "stroke", axis: "stroke",
    curve: "stroke", range: "stroke", outline: "stroke", whisker: "stroke", v0: "stroke", guide: "stroke" };
  for (const [name, kind] of Object.entries(marks)) {
    for (const element of all(`svg .${name}`)) weigh(`${name} in a picture`, getComputedStyle(element)[kind], ground(element), 3);
  }
  if (document.documentElement.scrollWidth > innerWidth)
    fault(`The page is ${document.documentElement.scrollWidth} px wide in a window of ${innerWidth}.`);
  return faults;
})()
