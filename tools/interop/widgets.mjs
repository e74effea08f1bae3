// widgets.mjs NODE_MODULES BROWSER FILE SCREENSHOT: our Akoma Ntoso in the web
// components of Laws.Africa, in a headless browser.  Fails unless the component
// has come alive, knows the expression by its IRI, and shows every word.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';

const [modules, browser, file, screenshot] = process.argv.slice(2);
const xml = readFileSync(file, 'utf8');
const types = { '.js': 'text/javascript', '.css': 'text/css',
	'.html': 'text/html; charset=utf-8' };

// The components want each element as <section class="akn-paragraph"> or
// <span class="akn-p">, tables as tables: written by the page, from the XML.
function show() {
	const block = ['act', 'preface', 'preamble', 'body', 'mainBody',
		'conclusions', 'attachments', 'attachment', 'doc', 'part', 'section',
		'chapter', 'division', 'article', 'paragraph', 'subparagraph',
		'point', 'alinea', 'intro', 'content', 'wrapUp', 'longTitle',
		'formula', 'quotedStructure'];
	const table = ['table', 'tr', 'th', 'td', 'caption'];
	const xml = new DOMParser().parseFromString(
		document.getElementById('akn').textContent, 'application/xml');
	const shown = node => {
		if (node.nodeType === Node.TEXT_NODE)
			return document.createTextNode(node.data);
		if (node.nodeType !== Node.ELEMENT_NODE || node.localName === 'meta')
			return document.createTextNode('');
		const name = node.localName;
		const to = document.createElement(table.includes(name) ? name
			: name === 'eol' ? 'br' : block.includes(name) ? 'section'
			: name === 'heading' ? 'h2' : name === 'ref' ? 'a' : 'span');
		to.className = `akn-${name}`;
		for (const a of node.attributes)
			to.setAttribute(['colspan', 'rowspan', 'href'].includes(a.name)
				? a.name : `data-${a.name.replace(':', '-')}`, a.value);
		if (node.hasAttribute('eId'))
			to.id = node.getAttribute('eId');
		to.append(...[...node.childNodes].map(shown));
		return to;
	};
	const widget = document.querySelector('la-akoma-ntoso');
	widget.setAttribute('frbr-expression-uri', xml.querySelector(
		'FRBRExpression > FRBRuri').getAttribute('value'));
	widget.append(shown(xml.documentElement));
}

const page = `<!DOCTYPE html><html lang="kk"><head><meta charset="utf-8">
<link rel="stylesheet" href="/law-widget-styles/css/law-widget-styles.css">
<script type="module" src="/law-widgets/dist/lawwidgets/lawwidgets.esm.js">
</script></head><body><la-akoma-ntoso></la-akoma-ntoso>
<script type="application/xml" id="akn">${xml.replace(/<\?xml.*?\?>/, '')}
</script><script>(${show})()</script></body></html>`;

const server = createServer((request, response) => {
	const path = normalize(new URL(request.url, 'http://x').pathname);
	try {
		const body = path === '/' ? page : readFileSync(
			join(modules, '@lawsafrica', path));
		response.writeHead(200, { 'Content-Type':
			types[path === '/' ? '.html' : extname(path)] || 'text/plain' });
		response.end(body);
	} catch {
		response.writeHead(404);
		response.end();
	}
});
await new Promise(done => server.listen(0, '127.0.0.1', done));

const profile = mkdtempSync(join(tmpdir(), 'widgets-'));
const at = `http://127.0.0.1:${server.address().port}/`;
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu',
	`--user-data-dir=${profile}`, '--window-size=1000,1400',
	'--virtual-time-budget=10000'];
const run = promisify(execFile);
const { stdout } = await run(browser, [...flags, '--dump-dom', at],
	{ maxBuffer: 1 << 28 });
await run(browser, [...flags, `--screenshot=${screenshot}`, at]);
server.close();
rmSync(profile, { recursive: true, force: true });

// Words of the text, as the XML has them and as the page shows them.
const words = s => s.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) || [];
const plain = xml.replace(/<meta>[^]*?<\/meta>/g, '');
const shown = /<la-akoma-ntoso[^]*<\/la-akoma-ntoso>/.exec(stdout)?.[0] || '';
const wanted = words(plain), got = words(shown);
const checks = {
	'the component has come alive':
		/<la-akoma-ntoso[^>]*class="[^"]*hydrated/.test(shown),
	'it knows the expression':
		/frbr-expression-uri="\/akn\/kz\//.test(shown),
	[`it shows every word (${wanted.length})`]:
		wanted.length > 0 && wanted.join(' ') === got.join(' '),
	'merged cells are merged':
		!/rowspan/.test(plain) || /<td[^>]*rowspan="\d/.test(shown),
};
let failed = 0;
for (const [name, good] of Object.entries(checks)) {
	console.log(`${good ? 'ok' : 'FAILED'} ${name}`);
	failed += !good;
}
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
