// Looks at each mail as people get it: on a phone, in a window, on a large screen, light and dark; counts the lines of
// each row and the characters of each line; asks caniemail what mail programs know of its HTML. See mails.sh.
import { AxeBuilder } from '@axe-core/playwright';
import { caniemail } from 'caniemail';
import { chromium } from 'playwright-core';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const MOST_LINES = 3; // of a row on a phone
const MOST_CHARACTERS = 72; // of a line on a large screen
const LOOKS = [375, 800, 1440].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));

// Names of 60 characters or all that can be switched on need more room.
const MAY_HAVE_LONGER_ROWS = ['pool', 'deputy', 'names'];

const PROGRAMS = ['outlook.windows', 'outlook.outlook-com', 'outlook.ios', 'outlook.android', 'thunderbird.macos', 'apple-mail.*', 'gmail.*'];

// What some of them do not know, and why nothing is lost.
const KNOWN = {
  '@media': 'dark colours alone stand in it; without them the mail is light',
  'color-scheme meta tag': 'the same',
  '<style> element': 'the same; all else stands in the elements',
  '<body> element': 'a table inside has the same colours',
  'max-width': 'Word gets a table of a fixed width (WordEngine)',
  'word-break': 'programs that do it otherwise apply word-wrap:break-word, which breaks long words as well',
  margin: 'neither negative nor auto is used',
  padding: 'of cells alone, which Word knows',
  background: 'colours alone, which Word knows',
  border: 'of cells alone, which Word knows',
  'text-align': 'of the caption; else it stands in the middle',
  'width attribute': 'of cells, in percent; Word divides as it likes',
  'font-size': 'in pixels, which Word knows',
  'line-height': 'in pixels; Word takes them as the least',
  'font-weight': 'bold and normal, which Word knows',
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
const findings = [];
const table = [];

for (const name of readdirSync(folder).filter((file) => file.endsWith('.html')).map((file) => file.replace('.html', ''))) {
  const row = { mail: name };
  for (const look of LOOKS) {
    const page = await open(name, look);
    await page.screenshot({ path: join(folder, `${name}-${look.width}-${look.colorScheme}.png`), fullPage: name !== 'seven-hundred' });
    row[`${look.width} ${look.colorScheme}`] = await inspect(name, look, page);
    await page.context().close();
  }
  row.programs = known(name);
  table.push(row);
}
await browser.close();
console.table(table);
[...new Set(findings)].forEach((finding) => console.log(`FOUND ${finding}`));
process.exit(findings.length === 0 ? 0 : 1);

async function open(name, { width, colorScheme }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  page.on('request', (request) => !request.url().startsWith('file:') && found(name, 'network', request.url()));
  await page.goto(`file://${join(folder, name)}.html`);
  return page;
}

function found(name, where, what) {
  findings.push(`${name}, ${where}: ${what}`);
}

/** Contrast and structure, nothing that sticks out, and how long rows and lines are. */
async function inspect(name, look, page) {
  const where = `${look.width} ${look.colorScheme}`;
  const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  axe.violations.forEach((each) => found(name, where, `${each.id}: ${each.help} (first ${each.nodes[0].target})`));
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) {
    found(name, where, `${sideways} px wider than the window`);
  }
  const { lines, characters } = await page.evaluate(measure);
  if (look.width === 375 && lines > MOST_LINES && !MAY_HAVE_LONGER_ROWS.includes(name)) {
    found(name, where, `a row of ${lines} lines`);
  }
  if (look.width === 1440 && characters > MOST_CHARACTERS) {
    found(name, where, `a line of ${characters} characters`);
  }
  return `${lines} lines, ${characters} chars`;
}

/** In the page: lines of the longest row, characters of the longest line of a sentence. */
function measure() {
  const linesOf = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.bottom / 6));
    const sorted = [...new Set(tops)].sort((one, other) => one - other);
    return sorted.filter((top, place) => place === 0 || top - sorted[place - 1] > 1).length;
  };
  const charactersOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const byLine = new Map();
    const range = document.createRange();
    while (walker.nextNode()) {
      for (let at = 0; at < walker.currentNode.length; at++) {
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        const box = range.getBoundingClientRect();
        if (box.width > 0) {
          byLine.set(Math.round(box.bottom / 6), (byLine.get(Math.round(box.bottom / 6)) ?? 0) + 1);
        }
      }
    }
    return Math.max(0, ...byLine.values());
  };
  const rows = [...document.querySelectorAll('td.line')].filter((cell) => cell.querySelector('b')).slice(0, 120);
  const sentences = [...document.querySelectorAll('p:not(.box), td.line')].slice(0, 160);
  return { lines: Math.max(0, ...rows.map(linesOf)), characters: Math.max(0, ...sentences.map(charactersOf)) };
}

/** What the programs of an office do not know of this HTML, beyond what is known. */
function known(name) {
  const html = readFileSync(join(folder, `${name}.html`), 'utf8');
  const result = caniemail({ clients: PROGRAMS, html });
  const unknown = new Map();
  for (const kind of ['errors', 'warnings']) {
    for (const [client, issues] of result.issues[kind] ?? new Map()) {
      issues
        .filter((issue) => !Object.keys(KNOWN).some((title) => issue.title === title))
        .forEach((issue) => unknown.set(`${kind} ${issue.title}`, [...(unknown.get(`${kind} ${issue.title}`) ?? []), client]));
    }
  }
  unknown.forEach((clients, what) => found('all', 'programs', `${what}: ${[...new Set(clients)].join(', ')}`));
  return unknown.size;
}
