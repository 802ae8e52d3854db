import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { majorUnits } from '../../../shared/money.ts';
import { arrivalIndicators } from './arrival.ts';
import {
  costOf,
  daysBetween,
  daysSinceLatest,
  freightShare,
  grossOf,
  previousOf,
  registeredOn,
  transitDays,
  valueOf,
} from './declaration-figures.ts';
import { deviation } from './distribution.ts';
import { figuresOf, isRound } from './facts-goods.ts';
import type { History } from './history.ts';
import { sumOf } from './item-figures.ts';
import { declarationMeasures } from './measures.ts';

/** Terms under which the buyer pays the main carriage, by the first letter. */
const buyerPays = /^[EF]/;
const sellerPays = /^[CD]/;
/** Fewest figures whose roundness tells anything. */
const enoughFigures = 4;

function termsAgainstCosts(declaration: Declaration): string | null {
  const { deliveryTerms, costs, items, direction } = declaration;
  const terms = deliveryTerms.code?.toUpperCase() ?? '';
  const isBuiltUp =
    Object.values(costs).some((cost) => cost !== null) ||
    items.some((item) => Object.values(item.costs).some((cost) => cost !== null));
  if (!isBuiltUp || direction !== 'import') return null;
  const freight = costOf(declaration, 'externalFreight') ?? 0;
  if (buyerPays.test(terms)) return freight > 0 ? 'agree' : 'missing';
  if (sellerPays.test(terms)) return freight > 0 ? 'twice' : 'agree';
  return null;
}

/** The invoice as a share of the next sum that the law names. */
function belowThreshold({ invoice }: Declaration, thresholds: readonly number[]): number | null {
  if (invoice === null || invoice.minor <= 0) return null;
  const sum = majorUnits(invoice);
  const next = thresholds.find((threshold) => threshold > sum);
  return next === undefined ? null : sum / next;
}

function paymentsShare(declaration: Declaration): number | null {
  const value = valueOf(declaration);
  const sums = declaration.items.flatMap(({ payments }) => payments.map(({ amount }) => amount));
  const paid = sumOf(sums);
  return paid === null || value === null || value <= 0 ? null : paid / value;
}

function containerWeightRatio(declaration: Declaration): number | null {
  const gross = grossOf(declaration);
  let sum = 0;
  for (const { grossGrams } of declaration.containers) {
    if (grossGrams === null) return null;
    sum += grossGrams;
  }
  return gross === null || sum === 0 ? null : gross / sum;
}

function roundShare({ items }: Declaration): number | null {
  const figures = items.flatMap(figuresOf);
  return figures.length < enoughFigures ? null : figures.filter(isRound).length / figures.length;
}

/** The indicators of a declaration as a whole: value, weight, papers, carriage and costs. */
export function declarationIndicators(
  declaration: Declaration,
  findings: readonly Finding[],
  history: History,
) {
  const { references, announcedGrams } = history;
  const on = registeredOn(declaration);
  const value = valueOf(declaration);
  const freight = freightShare(declaration);
  const transit = transitDays(declaration);
  const gross = grossOf(declaration);
  const limit = declaration.transit?.timeLimit ?? null;
  const ratio = (figure: number | null, usual: number | undefined) =>
    figure === null || usual === undefined ? null : figure / usual;
  return {
    valueRatio: ratio(value, references.value?.median),
    ownValueRatio: ratio(value, references.ownValue?.median),
    paymentsShare: paymentsShare(declaration),
    announcedWeightRatio:
      gross === null || announcedGrams === null || announcedGrams === 0
        ? null
        : gross / announcedGrams,
    containerWeightRatio: containerWeightRatio(declaration),
    roundShare: roundShare(declaration),
    controlWarnings: findings.filter(({ severity }) => severity === 'warning').length,
    corrections: history.corrections,
    invoiceUses: history.invoiceUses,
    belowThreshold: belowThreshold(declaration, history.thresholds),
    termsAgainstCosts: termsAgainstCosts(declaration),
    freightShare: freight,
    freightDeviation:
      freight === null || references.freight === undefined
        ? null
        : deviation(declarationMeasures.freight.scale, freight, references.freight),
    ...arrivalIndicators(history),
    vehicleFindings: history.vehicles.findings,
    containerFindings: history.containers.findings,
    vehicleElsewhere: history.vehicles.elsewhere,
    containerElsewhere: history.containers.elsewhere,
    transitDays: transit,
    transitDaysRatio:
      transit === null || references.transit === undefined
        ? null
        : (transit + 1) / (references.transit.median + 1),
    transitDaysAllowed: limit === null || on === null ? null : daysBetween(on, limit),
    daysSincePrevious:
      on === null
        ? null
        : daysSinceLatest(
            previousOf(declaration).flatMap(({ date }) => date ?? []),
            on,
          ),
  };
}
