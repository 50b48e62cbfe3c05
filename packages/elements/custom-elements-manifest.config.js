import { TONES } from '../core/src/figure/block.ts';
import { PALETTES, THEMES, TOKEN_NAMES, colour } from '../core/src/figure/theme.ts';

/** Documents the sources; the paths are those of the published modules. */
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.test-d.ts'],
  outdir: 'packages/elements/dist',
  packagejson: false,
  plugins: [attributes(), looks(), publicMembers(), publishedPaths()],
};

/** What an attribute of every element is when nobody writes it; others say so themselves. */
const DEFAULTS = {
  theme: 'auto',
  annotations: 'all',
  detail: 'normal',
  selectable: 'false',
  faultKind: 'crash',
  faultOnSelect: 'false',
  issueList: 'all',
  answers: 'false',
  autoplay: 'false',
};
/** Types that the reader should see as what they allow. */
const ALLOWED = { ThemeName: THEMES.map((name) => `'${name}'`).join(' | ') };

/** What can be set: the fields of a class that are declared with their docstring, each an attribute in kebab-case. */
function attributes() {
  return {
    name: 'attributes',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const doc = moduleDoc.declarations.find(({ name }) => name === node.name.getText());
      doc.attributes = node.members
        .filter((member) => ts.isPropertyDeclaration(member) && isDeclared(ts, member))
        .map((member) => member.name.getText())
        .map((name) => attribute(name, doc));
    },
  };
}

function attributeName(fieldName) {
  return fieldName.replace(/[A-Z]|\d+/g, (letter) => `-${letter.toLowerCase()}`);
}

function isDeclared(ts, member) {
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

function attribute(fieldName, doc) {
  const field = doc.members.find(({ name }) => name === fieldName);
  const name = attributeName(fieldName);
  const text = (field?.type?.text ?? 'string')
    .split(' | ')
    .filter((type) => type !== 'undefined' && !/readonly|\[\]/.test(type))
    .map((type) => ALLOWED[type] ?? type)
    .join(' | ');
  const usual = field?.default ?? DEFAULTS[fieldName];
  const preset = usual && { default: usual };
  if (field) {
    field.type = { text: field.type?.text.replace(/\w+/g, (type) => ALLOWED[type] ?? type) };
    Object.assign(field, { attribute: name, ...preset, reflects: fieldName !== 'model' });
  }
  return { name, fieldName, type: { text }, description: field?.description, ...preset };
}

/** Parts that every drawing may have, beside its layer kinds. */
const PARTS = {
  layer: 'One layer; its kind and its tone are parts too, such as `guest-kernel` and `guest`.',
  box: 'The shape of a layer or frame.',
  frame: 'A boundary with what is inside it.',
  label: 'A label.',
  detail: 'A second line.',
  heading: 'The title line.',
  'kernel-mark': 'The mark of a kernel.',
  mark: 'Its shape, and that of a badge.',
  bracket: 'A bracket that says what is repeated or shared.',
  link: 'A dashed line from a manager to what it manages.',
  legend: 'The legend.',
  row: 'A row under the picture: an issue, a question with its answer.',
  issue: 'An issue of the input, listed under the picture.',
  answer: 'A question with its answer.',
  badge:
    'The number of an issue; its grade is a part too: `error`, `warning` or `info`. Also the mark of a fault.',
  number: 'The number on a badge.',
  glyph: 'The sign on the mark of a fault, and the light line under a way.',
  wrong: 'The outline of a layer with an error.',
  absent: 'The empty place of a layer that is not there (yet).',
  step: 'One step of several; `step-head` is its number with its name and text.',
  way: 'A move of a way through the picture, its arrow or its number.',
  player: 'The bar under a picture with steps.',
  button: 'A button of the bar; `first`, `back`, `play`, `next` and `all` are parts too.',
  position: 'Which of how many steps is shown.',
  source: 'The link to the source of a step.',
  ring: 'The ring around a stressed or chosen layer.',
  fault: 'The ring around a layer that fails, or that a fault takes along.',
  caption: 'The slot under the picture.',
  ...Object.fromEntries(TONES.map((tone) => [tone, `Layers of the tone “${tone}”.`])),
};

/** Parts and custom properties of the themes, on the class that all elements extend. */
function looks() {
  const { light, dark } = PALETTES;
  const described = TOKEN_NAMES.map((token) => ({
    name: `--diagram-${token}`,
    description: `${meaning(token)} In the dark theme ${colour(dark, token)}.`,
    syntax: '<color>',
    default: colour(light, token),
  }));
  const font = {
    name: '--diagram-font',
    description: 'Font family; the layout is made for the widths of Arial.',
    default: 'Arial, Helvetica, sans-serif',
  };
  const paper = {
    name: '--diagram-background',
    description: 'Background of the whole picture.',
    default: 'none',
  };
  const radius = {
    name: '--diagram-radius',
    description: 'Radius of the corners of layers, where every kind has its own.',
    syntax: '<length>',
  };
  return {
    name: 'looks',
    moduleLinkPhase({ moduleDoc }) {
      const base = moduleDoc.declarations.find(({ name }) => name === 'DiagramElement');
      if (!base) return;
      base.cssProperties = [...described, font, paper, radius];
      base.cssParts = Object.entries(PARTS).map(([name, description]) => ({ name, description }));
    },
  };
}

function meaning(token) {
  const [tone, use] = token.split('-');
  if (use) return `${use === 'fill' ? 'Fill' : 'Line'} of the tone “${tone}”.`;
  return {
    ink: 'Labels.',
    muted: 'Second lines, brackets and connections.',
    line: 'Boundaries.',
    paper: 'Inner parts and the background of exports.',
    error: 'What is wrong, and what has failed.',
    warning: 'What is misleading.',
    accent: 'What is stressed, chosen or focused, and what is worth knowing.',
  }[token];
}

/** Leaves out what a page cannot use: private, protected and static members, lifecycle callbacks. */
function publicMembers() {
  const hidden = /^#|^(connected|disconnected|adopted)Callback$/;
  const isPublic = (member) =>
    !member.static && (member.privacy ?? 'public') === 'public' && !hidden.test(member.name);
  return {
    name: 'public-members',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        // Of an event that is only dispatched the analyser does not know the name.
        declaration.events = declaration.events?.filter(({ description }) => description);
      }
    },
  };
}

function publishedPaths() {
  const published = (path) => path.replace(/^(.*\/)?src\/(.*)\.ts$/, 'dist/$2.js');
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (node === null || typeof node !== 'object') return;
    for (const key of ['path', 'module']) {
      if (typeof node[key] === 'string') node[key] = published(node[key]);
    }
    Object.values(node).forEach(walk);
  };
  return {
    name: 'published-paths',
    packageLinkPhase: ({ customElementsManifest }) => walk(customElementsManifest.modules),
  };
}
