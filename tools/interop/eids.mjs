// eids.mjs NODE_MODULES FILE...: does the EidRewriter of Indigo give the units of
// our Akoma Ntoso the eIds that we gave them?  All but these classes, in which
// the Naming Convention leaves the choice:
// - paragraphs without a number: al_1 for al_nn_1;
// - a number is what counts in it, not the word beside it: chp_2 for chp_Глава2,
//   so that the Kazakh and the Russian text have the same eIds;
// - articles, and points outside of articles, are numbered through the document:
//   no chapter stands before them, and none that moves changes them;
// - references, modifications and signatures are counted over the document and
//   have no path before them; and so what stands in quotations;
// - footnotes are counted in what their paragraph stands in, not in each
//   paragraph: these have no eIds (content__authorialNote_2 for
//   p_2__authorialNote_1).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(`${modules}/x`);
const { JSDOM } = require('jsdom');
const { EidRewriter } = await import(
	pathToFileURL(require.resolve('@lawsafrica/indigo-akn/src/eids.js')));

const COUNTED = ['mod', 'ref', 'rref', 'signature', 'noteRef', 'authorialNote',
	'placeholder'];

// Every element outside of the metadata that has an eId, and is of no class
// that differs.
function units(doc) {
	const found = [];
	for (const e of doc.querySelectorAll('[eId]')) {
		const counted = COUNTED.includes(e.localName) ||
			e.closest(COUNTED.join(','));
		if (!e.closest('meta') && !counted)
			found.push(e);
	}
	return found;
}

// An eId of theirs as ours would be, in the classes that differ.
function settled(eid) {
	let path = eid.replaceAll('al_nn_', 'al_').split('__').map(step => {
		const [, prefix, number] = /^([a-z]+)_(.*)$/u.exec(step) || [];
		const value = /\d+(-\d+)*|[IVXLC]+/u.exec(number || '');
		return value && /\p{L}/u.test(number) && prefix !== 'att'
			? `${prefix}_${value[0]}` : step;
	});
	const front = path.slice(0, path.findIndex(s => !/^att_/.test(s)));
	const flat = path.findIndex(step => /^art_/.test(step));
	const point = path.findIndex(step => /^para_/.test(step));
	const from = flat >= 0 ? flat : point;
	if (from >= front.length)
		path = [...front, ...path.slice(from)];
	return path.join('__');
}

let same = 0, failed = 0;
for (const file of files) {
	const xml = readFileSync(file, 'utf8');
	const dom = new JSDOM(xml, { contentType: 'application/xml' });
	const doc = dom.window.document;
	const elements = units(doc);
	const ours = elements.map(e => e.getAttribute('eId'));
	const apart = doc.querySelectorAll('[eId]').length - elements.length;
	let differ = 0;

	new EidRewriter().rewriteAllEids(doc.documentElement);
	elements.forEach((e, i) => {
		const theirs = settled(e.getAttribute('eId') || '');
		if (theirs === ours[i]) {
			same++;
			return;
		}
		differ++;
		console.log(`${file}: <${e.localName}> ours ${ours[i]}, ` +
			`theirs ${theirs}`);
	});
	failed += differ;
	console.log(`${file}: ${elements.length - differ} eIds the same, ` +
		`${differ} different, ${apart} of classes that differ`);
}
console.log(`${same} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
