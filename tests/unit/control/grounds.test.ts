import { describe, expect, it } from 'vitest';
import { besideRules } from '../../../electron/core/control/boxes-of.ts';
import { rules } from '../../../electron/core/control/control.ts';
import { languages, type Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import { tellGround } from '../../../shared/locales/tell-ground.ts';

const codes = [...rules.map(({ code }) => code), ...besideRules.keys()].toSorted();
const groundsIn = (language: Language) => sharedWords[language]['grounds'] ?? {};

/** Boxes, articles, numbers and days of acts: the same whatever is said around them. */
const figuresOf = (code: string, language: Language) => {
  const text = tellGround(code, language) ?? '';
  return new Set(text.replaceAll(/(\d),(?=\d)/g, '$1.').match(/\d+(?:\.\d+)*/g));
};

describe.each(languages)('where a rule comes from is told in %s', (language) => {
  it('for every rule and for nothing else', () => {
    expect(Object.keys(groundsIn(language)).toSorted()).toEqual(codes);
  });

  it('in a sentence of its own', () => {
    for (const code of codes) expect(tellGround(code, language)?.length, code).toBeGreaterThan(20);
  });

  it('but not for what reading itself found', () => {
    expect(tellGround('BAD_NUMBER', language)).toBeNull();
  });
});

it('a ground names the same boxes, articles and acts in every language', () => {
  for (const code of codes) {
    const [kazakh, russian] = [figuresOf(code, 'kk'), figuresOf(code, 'ru')];
    expect(kazakh, code).toEqual(russian);
    // English names an act by its number alone where the others name its day too.
    expect([...russian], code).toEqual(expect.arrayContaining([...figuresOf(code, 'en')]));
  }
});

it('a ground is not told in the words of another language', () => {
  for (const code of codes) {
    expect(new Set(languages.map((language) => tellGround(code, language))).size, code).toBe(3);
  }
});
