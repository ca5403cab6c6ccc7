// Looks at each page in Chromium the ways people do, and prints what it found in a table. See check.sh.
import { AxeBuilder } from '@axe-core/playwright';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

const WIDE = { width: 1280, height: 900 };
const LOOKS = {
  light: { viewport: WIDE, colorScheme: 'light' },
  dark: { viewport: WIDE, colorScheme: 'dark' },
  phone: { viewport: { width: 375, height: 700 }, colorScheme: 'light' },
  narrow: { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  'narrow-dark': { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  'forced-colours': { viewport: WIDE, colorScheme: 'dark', forcedColors: 'active' },
};
const MOST_PAGES = 8; // of paper, for a team of up to 400 cases
const MOST_PAGES_OF_INDEX = 6; // for an office with a few teams
const ROWS_BY_CASEWORKER = ['team-501', 'team-501-en', 'team-502']; // may have one more
const LONGEST = 'team-of-5000'; // axe takes minutes for it, and it has the elements of the others
const MOST_MILLISECONDS = 10000; // until the longest page and its longest list are there
const HIGHEST_PICTURE = 16000; // pixels
const EYES = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'];
const validator = new HtmlValidate(new FileSystemConfigLoader());
const rules = join(import.meta.dirname, '.htmlvalidate.json');
const findings = [];
const table = [];

for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
  const name = file.replace('.html', '');
  const row = { page: name, labels: await labels(name), opened: await inTime(name), paper: await onPaper(name) };
  table.push(row);
  if (name === LONGEST) {
    continue;
  }
  row.html = await isValid(name);
  for (const [look, options] of Object.entries(LOOKS)) {
    row[look] = await inLook(name, look, options);
  }
  row.eyes = await throughOtherEyes(name);
  row.keyboard = await byKeyboard(name);
  row.reader = await asReaderHearsIt(name);
}
await browser.close();
console.table(table);
findings.forEach((finding) => console.log(`FOUND ${finding}`));
process.exit(findings.length === 0 ? 0 : 1);

async function open(name, options) {
  const context = await browser.newContext({ ...options, javaScriptEnabled: true });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) {
      found(name, 'network', request.url());
    }
  });
  page.on('console', (message) => message.type() === 'error' && found(name, 'console', message.text()));
  await page.goto(`file://${join(folder, name)}.html`);
  return page;
}

function found(name, where, what) {
  findings.push(`${name}, ${where}: ${what}`);
}

/** What html-validate says. */
async function isValid(name) {
  const config = JSON.parse(readFileSync(rules, 'utf8'));
  const report = await validator.validateString(readFileSync(join(folder, `${name}.html`), 'utf8'), `${name}.html`, config);
  report.results
    .flatMap((result) => result.messages)
    .forEach((message) => found(name, 'html', `${message.ruleId}: ${message.message} (line ${message.line})`));
  return `${report.errorCount} errors, ${report.warningCount} warnings`;
}

/** A picture, axe's opinion, and whether anything sticks out sideways. */
async function inLook(name, look, options) {
  const page = await open(name, options);
  await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: ['light', 'phone', 'narrow'].includes(look) && (await height(page)) < HIGHEST_PICTURE, timeout: 120000 });
  const result = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
  result.violations.forEach((violation) =>
    found(name, look, `${violation.id}: ${violation.help} (${violation.nodes.length} places, first ${violation.nodes[0].target})`));
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) {
    found(name, look, `the page is ${sideways} px wider than the window`);
  }
  await page.context().close();
  return `${result.violations.length} axe, ${result.passes.length} passed`;
}

function height(page) {
  return page.evaluate(() => document.documentElement.scrollHeight);
}

/** No label of a chart is cut off, lies on another, or is out of the window of a phone. */
async function labels(name) {
  let count = 0;
  for (const look of ['light', 'phone', 'narrow']) {
    const page = await open(name, LOOKS[look]);
    const { seen, wrong } = await page.evaluate(measureLabels);
    wrong.forEach((what) => found(name, `labels, ${look}`, what));
    count += seen;
    await page.context().close();
  }
  return `${count} measured`;
}

/** In the page: each label of a chart that is to be seen against its frame, its neighbours and the window. */
function measureLabels() {
  const wrong = [];
  let seen = 0;
  for (const chart of [...document.querySelectorAll('svg.chart')].filter((each) => each.getClientRects().length > 0)) {
    const where = chart.closest('figure').id;
    const frame = chart.viewBox.baseVal;
    const boxes = [...chart.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBBox() }));
    seen += boxes.length;
    const right = chart.getBoundingClientRect().right;
    if (getComputedStyle(chart).overflow !== 'visible') {
      wrong.push(`${where} cuts off what a wider font than ours makes of a label`);
    }
    if (right > document.documentElement.clientWidth + 0.5) {
      wrong.push(`${where} is wider than the window`);
    }
    boxes.forEach(({ text, box }, i) => {
      if (box.x < -0.5 || box.y < -2 || box.x + box.width > frame.width + 0.5 || box.y + box.height > frame.height + 2) {
        wrong.push(`${where}: "${text}" is cut off`);
      }
      // The boxes of Chromium have the room for accents above and for tails below.
      const over = boxes.slice(i + 1).find((other) =>
        box.x + 0.5 < other.box.x + other.box.width && other.box.x + 0.5 < box.x + box.width &&
        box.y + 4 < other.box.y + other.box.height && other.box.y + 4 < box.y + box.height);
      if (over) {
        wrong.push(`${where}: "${text}" lies on "${over.text}"`);
      }
    });
  }
  return { seen, wrong };
}

/** How long it takes until the page is there, and its longest list once it is unfolded. */
async function inTime(name) {
  const begin = Date.now();
  const page = await open(name, LOOKS.light);
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((list) => (list.open = true));
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  const taken = Date.now() - begin;
  if (taken > MOST_MILLISECONDS) {
    found(name, 'time', `${taken} ms until all of it is there`);
  }
  await page.context().close();
  return `${taken} ms`;
}

/** Pictures of the upper part, for the eye. */
async function throughOtherEyes(name) {
  const page = await open(name, LOOKS.light);
  const client = await page.context().newCDPSession(page);
  for (const type of EYES) {
    await client.send('Emulation.setEmulatedVisionDeficiency', { type });
    await page.locator('figure').first().scrollIntoViewIfNeeded({ timeout: 1000 }).catch(() => {});
    await page.screenshot({ path: join(folder, `${name}-${type}.png`) });
  }
  await page.context().close();
  return 'pictures';
}

/** Tab through the page: the skip link comes first, the focus is to be seen, and nothing holds it. */
async function byKeyboard(name) {
  const page = await open(name, LOOKS.light);
  const stops = [];
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) {
        return null;
      }
      const style = getComputedStyle(element);
      return {
        what: element.tagName.toLowerCase(),
        name: element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40),
        seen: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      };
    });
    if (stop === null) {
      break;
    }
    stops.push(stop);
  }
  if (stops[0]?.what !== 'a') {
    found(name, 'keyboard', 'the skip link is not the first stop');
  }
  stops.filter((stop) => !stop.seen).forEach((stop) => found(name, 'keyboard', `the focus is not to be seen on ${stop.what} ${stop.name}`));
  if (stops.length >= 400) {
    found(name, 'keyboard', 'the focus never leaves the page');
  }
  await page.context().close();
  return `${stops.length} stops`;
}

/** Landmarks, headings in order, tables and pictures with names; the tree is left as text. */
async function asReaderHearsIt(name) {
  const page = await open(name, LOOKS.light);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const heard = nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: node.role?.value,
      name: node.name?.value ?? '',
      level: node.properties?.find((property) => property.name === 'level')?.value.value,
    }))
    .filter((node) => ['banner', 'main', 'navigation', 'contentinfo', 'region', 'heading', 'image', 'img', 'table', 'link', 'list'].includes(node.role));
  writeFileSync(
    join(folder, `${name}-reader.txt`),
    heard.map((node) => `${node.role}${node.level ? ' ' + node.level : ''}: ${node.name}`).join('\n') + '\n',
  );
  const count = (landmark) => heard.filter((node) => node.role === landmark).length;
  ['banner', 'main', 'contentinfo']
    .filter((landmark) => count(landmark) !== 1)
    .forEach((landmark) => found(name, 'reader', `not exactly one ${landmark}`));
  if (count('navigation') > 1) {
    found(name, 'reader', 'more than one navigation');
  }
  let level = 0;
  for (const heading of heard.filter((node) => node.role === 'heading')) {
    if (heading.level > level + 1) {
      found(name, 'reader', `heading "${heading.name}" of level ${heading.level} after level ${level}`);
    }
    level = heading.level;
  }
  heard
    .filter((node) => ['image', 'img', 'table', 'region'].includes(node.role) && !node.name)
    .forEach((node) => found(name, 'reader', `${node.role} without a name`));
  await page.context().close();
  return `${heard.length} heard`;
}

/** A PDF as the printer gets it, in light colours even where the screen is dark. */
async function onPaper(name) {
  const page = await open(name, LOOKS.dark);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (paper !== 'rgb(255, 255, 255)') {
    found(name, 'paper', `prints on ${paper}`);
  }
  // The page over all teams has the course of each figure in its tile, and first of all compares the teams.
  const early = name.startsWith('index') ? '#teams' : '#trend';
  const charts = await page.locator(`${early} figcaption strong`).allTextContents();
  const tiles = await page.locator('.tiles .label').allTextContents();
  const file = join(folder, `${name}-page.pdf`);
  const pdf = await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  await page.context().close();
  const sheets = sheetsOf(file);
  const most = name.startsWith('index') ? MOST_PAGES_OF_INDEX : MOST_PAGES + (ROWS_BY_CASEWORKER.includes(name) ? 1 : 0);
  if (sheets.length > most && name !== LONGEST) {
    found(name, 'paper', `${sheets.length} pages`);
  }
  const first = execFileSync('pdftotext', ['-l', '1', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  [...tiles, ...charts]
    .filter((what) => !first.includes(what))
    .forEach((what) => found(name, 'paper', `"${what}" is not on the first page`));
  sheets.slice(0, -1).forEach((lowest, i) => lowest < 0.5 && found(name, 'paper', `half of page ${i + 1} is empty`));
  return `${sheets.length} pages, ${Math.round(pdf.length / 1024)} KB`;
}

/** How far down the lowest word of each page stands, above its footer: 0 is the top, 1 the bottom. */
function sheetsOf(file) {
  const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return words.split('<page ').slice(1).map((page) => {
    const height = Number(/height="([\d.]+)"/.exec(page)[1]);
    const ends = [...page.matchAll(/yMax="([\d.]+)"/g)].map((match) => Number(match[1]) / height);
    return Math.max(0, ...ends.filter((end) => end < 0.95));
  });
}
