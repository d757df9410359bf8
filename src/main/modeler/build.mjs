// Builds the editors of /modeler: one ES module, one style sheet, the licences of all
// that is in them, and the checksums of inputs and outputs. The same inputs give the
// same bytes on every machine.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import * as esbuild from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] || join(here, '../resources/static'));
const INPUTS = ['.npmrc', 'build.mjs', 'entry.css', 'entry.js', 'package-lock.json', 'package.json', 'without-copy-as-image.js'];
const OUTPUTS = ['css/vendor/modeler.css', 'js/vendor/modeler.LICENSES.txt', 'js/vendor/modeler.js'];

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  target: 'es2022',
  metafile: true,
  write: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { 'bpmn-js-copy-as-image': './without-copy-as-image.js' },
  loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
  logLevel: 'warning'
};

const words = '/*! Built by src/main/modeler; licences of its parts: /js/vendor/modeler.LICENSES.txt */';
const script = await esbuild.build({ ...common, entryPoints: ['entry.js'], format: 'esm', banner: { js: words } });
const styles = await esbuild.build({ ...common, entryPoints: ['entry.css'], banner: { css: words } });

put('js/vendor/modeler.js', script.outputFiles[0].text);
put('css/vendor/modeler.css', styles.outputFiles[0].text);
put('js/vendor/modeler.LICENSES.txt', licences([script, styles]));
const sums = [...INPUTS.map(name => `${sum(join(here, name))}  ${name}`),
  ...OUTPUTS.map(name => `${sum(join(target, name))}  ../resources/static/${name}`)].join('\n') + '\n';
writeFileSync(process.argv[2] ? join(target, 'modeler.sha256') : join(here, 'modeler.sha256'), sums);

function put(name, text) {
  mkdirSync(dirname(join(target, name)), { recursive: true });
  writeFileSync(join(target, name), text);
}

function sum(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The licence of each package of which at least one byte is in the results. */
function licences(results) {
  const packages = new Set();
  for (const { metafile } of results) {
    for (const output of Object.values(metafile.outputs)) {
      Object.entries(output.inputs).filter(([, part]) => part.bytesInOutput > 0)
        .map(([file]) => folder(file)).filter(Boolean).forEach(each => packages.add(each));
    }
  }
  const all = new Map([...packages].map(licence).map(each => [each.title, each]));
  const parts = [...all.values()].sort((a, b) => a.title < b.title ? -1 : 1);
  return `Parts of js/vendor/modeler.js and css/vendor/modeler.css and their licences\n\n`
    + parts.map(({ title, text }) => `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${text}\n`).join('\n');
}

function folder(file) {
  const at = file.lastIndexOf('node_modules/');
  if (at < 0) {
    return null;
  }
  const [scope, name] = file.slice(at + 'node_modules/'.length).split('/');
  return file.slice(0, at) + 'node_modules/' + (scope.startsWith('@') ? `${scope}/${name}` : scope);
}

function licence(path) {
  const directory = join(here, path);
  const { name, version, license, author } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const file = readdirSync(directory).sort().find(each => /^licen[cs]e/i.test(each));
  if (!file && !license) {
    throw new Error(`No licence is known of ${relative(here, directory)}`);
  }
  const by = typeof author === 'string' ? author : author?.name || 'its authors';
  const text = file && existsSync(join(directory, file)) ? readFileSync(join(directory, file), 'utf8').trim()
    : `Licence: ${license}. Copyright (c) ${by}. The package carries no licence text.`;
  return { title: `${name} ${version} (${license || 'see below'})`, text: text.replace(/\r\n/g, '\n') };
}
