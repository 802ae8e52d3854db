import { useWords } from '../../i18n/index.ts';
import { ExpertiseSection } from './ExpertiseSection.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { GoodsSection } from './GoodsSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { ResultSection } from './ResultSection.tsx';
import { SamplesSection } from './SamplesSection.tsx';
import { SealsSection } from './SealsSection.tsx';
import type { Section } from './sections.ts';
import { WeightSection } from './WeightSection.tsx';

interface ActSectionProps {
  readonly section: Section;
  readonly locked: boolean;
  /** The line of goods that is looked at, from 0. */
  readonly line: number;
  readonly onLine: (line: number) => void;
}

/** One part of the act; photos and papers stand below, as they are looked at when it is locked, too. */
export function ActSection({ section, locked, line, onLine }: ActSectionProps) {
  const t = useWords('inspection');
  return (
    <fieldset disabled={locked} className="act-section bare-group">
      <legend>
        <h3>{t(`section.${section}`)}</h3>
      </legend>
      {section === 'general' && <GeneralSection />}
      {section === 'seals' && <SealsSection />}
      {section === 'goods' && <GoodsSection at={line} onSelect={onLine} />}
      {section === 'weight' && <WeightSection />}
      {section === 'people' && <PeopleSection />}
      {section === 'samples' && <SamplesSection />}
      {section === 'expertise' && <ExpertiseSection />}
      {section === 'result' && <ResultSection />}
    </fieldset>
  );
}
