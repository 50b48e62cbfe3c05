// How long one picture takes as bytes, in a process of its own, so that nobody's code is optimised for
// another's: `node draw.js '{"who": …, "seconds": …}'` prints JSON. It runs on Node 20 and later.
//
// Each call has a label that no call before had: what is drawn cannot come whole from a cache.
import { readFileSync } from 'node:fs';

const { who, core, baseline, inputs, seconds } = JSON.parse(process.argv[2]);
const encoder = new TextEncoder();

/** What draws the picture of three guests, by name; each call gets another number. */
const PEERS = {
  async stratagram() {
    const { renderSvg } = await import(core);
    const [input] = readInputs();
    return (number) => renderSvg(relabel(input, number)).svg;
  },

  /** The very bytes of ours, cut at every text, filled in again. */
  async template() {
    const { renderSvg } = await import(core);
    const [input] = readInputs();
    const { svg } = renderSvg(input);
    const parts = svg.split(/(?<=>)[^<>]+(?=<)/);
    const texts = svg.match(/(?<=>)[^<>]+(?=<)/g);
    return (number) => {
      texts[1] = `App ${number}`;
      return String.raw({ raw: parts }, ...texts);
    };
  },

  async graphviz() {
    const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
    const { record } = await import('./record.js');
    const graphviz = await Graphviz.load();
    return (number) => graphviz.dot(record(guests(number)));
  },

  async 'lit-ssr'() {
    const { render } = await import('@lit-labs/ssr');
    const { collectResultSync } = await import('@lit-labs/ssr/lib/render-result.js');
    const { html } = await import('lit');
    await import('./bare-lit.js');
    return (number) =>
      collectResultSync(render(html`<bare-lit .guests=${guests(number)}></bare-lit>`));
  },
};

const results =
  who === 'kinds' ? await measureKinds() : { [who]: measure(await PEERS[who](), seconds) };
console.log(JSON.stringify(results));

/**
 * Every input by itself, one after the other in one process, as a site draws them: by the core of now and
 * by that of before in turns, so that whatever disturbs one disturbs the other.
 */
async function measureKinds() {
  const [now, before] = [await import(core), await import(baseline)];
  const pairs = readInputs().map((input) => {
    const draws = [now, before].map(
      ({ renderSvg }) =>
        (number) =>
          renderSvg(relabel(input, number)).svg,
    );
    const [ours, theirs] = measureInTurns(draws, seconds);
    return [input.kind, { now: ours, before: theirs }];
  });
  return Object.fromEntries(pairs);
}

function measure(draw, secondsInAll) {
  return measureInTurns([draw], secondsInAll)[0];
}

/**
 * Nanoseconds of processor time a call: the least and the middle of many short rounds after a warm-up.
 * What other processes do meanwhile does not count, but garbage collection and compilation do.
 */
function measureInTurns(draws, secondsEach) {
  let number = 1_000_000;
  const contenders = draws.map((draw) => {
    const bytes = encoder.encode(draw(number)).length;
    const run = (calls) => {
      const start = cpuTime();
      for (let index = 0; index < calls; index++) encoder.encode(draw(number++));
      return (cpuTime() - start) / calls;
    };
    const warm = cpuTime() + secondsEach * 0.4e9;
    let last = 0;
    for (let calls = 1; cpuTime() < warm; calls = Math.min(calls * 2, 64)) last = run(calls);
    // Rounds of about 5 ms: the least is without garbage collection, the middle has its share of it.
    return { bytes, run, calls: Math.max(1, Math.round(5e6 / last)), times: [] };
  });
  const end = cpuTime() + secondsEach * 0.6e9 * draws.length;
  while (cpuTime() < end || contenders[0].times.length < 5)
    for (const { run, calls, times } of contenders) times.push(run(calls));
  return contenders.map(({ bytes, times }) => {
    times.sort((a, b) => a - b);
    return { minimum: times[0], median: times[Math.floor(times.length / 2)], bytes };
  });
}

/** Nanoseconds of the processor that this process has taken. */
function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

function readInputs() {
  return JSON.parse(readFileSync(inputs, 'utf8'));
}

function guests(number) {
  return [
    { name: 'VM 1', app: `App ${number}`, system: 'Guest OS' },
    { name: 'VM 2', app: 'App B', system: 'Guest OS' },
    { name: 'VM 3', app: 'App C', system: 'Guest OS' },
  ];
}

/** The input with a heading of its own, and an app where the first guest has one. */
function relabel(input, number) {
  const [first, ...others] = Array.isArray(input.guests) ? input.guests : [];
  if (first?.app === undefined) return { ...input, heading: `Picture ${number}` };
  return { ...input, guests: [{ ...first, app: `App ${number}` }, ...others] };
}
