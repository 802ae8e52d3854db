/** The justification of a decision on customs value, half written from the evidence; the officer goes on from it. */
export const valuation = {
  subject: 'Item {{item}}, commodity code {{hs}}, origin {{origin}}.',
  'subject.noOrigin': 'Item {{item}}, commodity code {{hs}}, origin not declared.',
  'declared.kilogram': 'The declared customs value is {{declared}} for 1 kg net.',
  'declared.unit': 'The declared customs value is {{declared}} for one supplementary unit.',
  evidence:
    'Accepted declarations of such goods from {{from}} to {{until}} ({{level}}; {{n}} items): median {{median}}, from {{low}} to {{high}} for eight in ten of them.',
  below: 'The declared price is below the median by {{percent}} %.',
  above: 'The declared price is not below the median.',
  noEvidence:
    'There are not enough accepted declarations of such goods at this post to compare with.',
  'level.hs10origin': 'the same code {{hs}} and origin',
  'level.hs10': 'the same code {{hs}}, any origin',
  'level.hs6origin': 'subheading {{hs}}, the same origin',
  'level.hs6': 'subheading {{hs}}, any origin',
  'level.hs4': 'heading {{hs}}, any origin',
  'not.1':
    'Method 1 (article 39 of the EAEU Customs Code) is not applied because the declared data are not confirmed by the papers: …',
  'not.2': 'Method 2 (article 41): no value of identical goods is at hand.',
  'not.3': 'Method 3 (article 42): no value of similar goods is at hand.',
  'not.4': 'Method 4 (article 43): no data for deduction.',
  'not.5': 'Method 5 (article 44): no data on the cost of production.',
  'by.1': 'The customs value is determined by method 1 (article 39).',
  'by.2':
    'The customs value is determined by method 2 (article 41) from the value of identical goods: …',
  'by.3':
    'The customs value is determined by method 3 (article 42) from the value of similar goods: …',
  'by.4': 'The customs value is determined by method 4 (article 43): …',
  'by.5': 'The customs value is determined by method 5 (article 44): …',
  'by.6': 'The customs value is determined by method 6 (article 45) on the basis of: …',
  secured:
    'The check of the customs value goes on after release with security (articles 121 and 325): …',
  'method.1': 'Method 1: transaction value',
  'method.2': 'Method 2: identical goods',
  'method.3': 'Method 3: similar goods',
  'method.4': 'Method 4: deduction',
  'method.5': 'Method 5: computed value',
  'method.6': 'Method 6: fall-back',
};
