import { RULES, type Rule, type RuleSettings } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';
import { html, type TemplateResult } from 'lit';
import { html as statically, unsafeStatic } from 'lit/static-html.js';
import { expect, waitFor } from 'storybook/test';
import type { RuleCase } from '../../test/rules/case.ts';
import { CASES } from '../../test/rules/index.ts';
import type { Story } from './stories.ts';
import { KINDS } from './tag.ts';

/** Pictures of each sort on the page of a rule. */
const SHOWN = 3;

/** A rule with what breaks it and what just does not: the inputs of its own test. */
export function ruleStory(id: string): Story {
  const rule = RULES.find((one) => one.id === id);
  const cases = CASES.find((one) => one.rule === id);
  if (!rule || !cases) throw new RangeError(`there is no rule ${id} with cases`);
  const { breaks, passes } = cases;
  return {
    name: `${id} ${rule.code.replaceAll('-', ' ')}`,
    parameters: {
      controls: { disable: true },
      docs: { description: { story: explanation(rule) } },
    },
    render: () =>
      html`<div class="gallery">
        ${breaks.slice(0, SHOWN).map((one) => card(one, 'wrong'))}
        ${passes.slice(0, SHOWN).map((one) => card(one, 'right'))}
      </div>`,
    play: ({ canvasElement }) => expectVerdicts(canvasElement, id),
  };
}

/** What the rule looks for, why, and on whose word. */
function explanation({ severity, title, why, source, thresholds }: Rule): string {
  const numbers = Object.entries(thresholds ?? {}).map(([name, value]) => `\`${name}\` ${value}`);
  return [
    `**${severity}** · ${title}`,
    why,
    ...(numbers.length ? [`Thresholds that can be set: ${numbers.join(', ')}.`] : []),
    `Source: ${source.href ? `[${source.title}](${source.href})` : source.title}.`,
  ].join('\n\n');
}

function card({ name, input, rules }: RuleCase, verdict: 'wrong' | 'right'): TemplateResult {
  const { kind, ...model } = input;
  const tag = unsafeStatic(String(kind));
  const drawn = statically`<${tag} .model=${model} rules=${settingsOf(rules)}></${tag}>`;
  return html`<figure class="card" data-verdict=${verdict}>
    <figcaption><strong>${verdict === 'wrong' ? 'Wrong' : 'Right'}</strong>: ${name}</figcaption>
    ${drawn}
  </figure>`;
}

/** Settings as the attribute has them. */
function settingsOf(rules: RuleSettings = {}): string {
  return Object.entries(rules)
    .flatMap(([id, setting]) =>
      typeof setting === 'string'
        ? [`${id}=${setting}`]
        : Object.entries(setting).map(([name, value]) =>
            name === 'severity' ? `${id}=${value}` : `${id}.${name}=${value}`,
          ),
    )
    .join(' ');
}

/** The wrong pictures name the rule, the right ones have nothing to say. */
async function expectVerdicts(canvas: HTMLElement, id: string): Promise<void> {
  for (const figure of canvas.querySelectorAll<HTMLElement>('[data-verdict]')) {
    const diagram = figure.querySelector<DiagramElement>(KINDS.join(','));
    await diagram?.updateComplete;
    const found = (): (string | undefined)[] => (diagram?.issues ?? []).map(({ rule }) => rule);
    if (figure.dataset['verdict'] === 'wrong') await waitFor(() => expect(found()).toContain(id));
    else await expect(found()).toEqual([]);
  }
}
