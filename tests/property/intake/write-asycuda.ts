import type { Declaration, Item } from '../../../shared/declaration.ts';
import { minorDigits, type Money } from '../../../shared/money.ts';

/** The habits of one sending system. */
export interface Manner {
  readonly empty: 'null' | 'tag' | 'absent';
  readonly tags: 'as documented' | 'lower' | 'upper';
  readonly dates: 'iso' | 'dots' | 'day first' | 'month first';
  readonly numbers: 'plain' | 'with .0' | 'exponent';
  readonly padded: boolean;
}

/** Writes a declaration as ASYCUDA World would: the inverse of the reader, made by other means. */
export function writeAsycuda(declaration: Declaration, manner: Manner): string {
  const d = declaration;
  const gap = manner.padded ? '\n      ' : '';
  const name = (tag: string): string =>
    manner.tags === 'lower' ? tag.toLowerCase() : manner.tags === 'upper' ? tag.toUpperCase() : tag;
  const group = (tag: string, ...inside: string[]): string =>
    `<${name(tag)}>${gap}${inside.join(gap)}${gap}</${name(tag)}>`;
  const leaf = (tag: string, value: string | number | null): string => {
    if (value !== null) return `<${name(tag)}>${gap}${escape(String(value))}${gap}</${name(tag)}>`;
    if (manner.empty === 'absent') return '';
    return manner.empty === 'tag'
      ? `<${name(tag)}/>`
      : `<${name(tag)}>${gap}<null/>${gap}</${name(tag)}>`;
  };
  const number = (text: string): string => {
    if (manner.numbers === 'exponent') return withExponent(text);
    return manner.numbers === 'with .0' && !text.includes('.') ? `${text}.0` : text;
  };
  const sum = (tag: string, money: Money | null): string =>
    leaf(tag, money === null ? null : number(shifted(money.minor, minorDigits(money.currency))));
  const mass = (tag: string, grams: number | null): string =>
    leaf(tag, grams === null ? null : number(shifted(grams, 3)));
  const count = (tag: string, value: number | null): string =>
    leaf(tag, value === null ? null : number(String(value)));
  const date = (tag: string, iso: string | null): string =>
    leaf(tag, iso === null ? null : written(iso, manner));
  const party = (prefix: string, who: Declaration['parties']['consignee']): string =>
    leaf(`${prefix}_code`, who?.code ?? null) +
    leaf(
      `${prefix}_name`,
      who?.name == null ? null : [who.name, ...(who.address?.split(', ') ?? [])].join('\n    '),
    );
  const stamp = (tag: string, given: Declaration['registration']): string =>
    group(
      tag,
      leaf('Serial_number', given?.serial ?? null),
      leaf('Number', given?.number ?? null),
      date('Date', given?.date ?? null),
    );
  const cost = (
    tag: string,
    given: Declaration['costs']['invoice'],
    rate: number | null = null,
  ): string =>
    given === null
      ? ''
      : group(
          tag,
          sum('Amount_national_currency', given.national),
          sum('Amount_foreign_currency', given.foreign),
          leaf('Currency_code', given.foreign?.currency ?? null),
          leaf('Currency_rate', rate),
        );
  const costs = (prefix: string, given: Declaration['costs'], rate: number | null): string[] => [
    cost(`${prefix}_Invoice`, given.invoice, rate),
    cost(`${prefix}_external_freight`, given.externalFreight),
    cost(`${prefix}_internal_freight`, given.internalFreight),
    cost(`${prefix}_insurance`, given.insurance),
    cost(`${prefix}_other_cost`, given.other),
    cost(`${prefix}_deduction`, given.deduction),
  ];

  const item = (i: Item): string => {
    const references = i.previousDocuments.flatMap(({ reference }) =>
      reference === null ? [] : [reference],
    );
    return group(
      'Item',
      ...i.documents.map((document) =>
        group(
          'Attached_documents',
          leaf('Attached_document_code', document.code),
          leaf('Attached_document_name', document.name),
          leaf('Attached_document_reference', document.reference),
          date('Attached_document_date', document.date),
        ),
      ),
      group(
        'Packages',
        count('Number_of_packages', i.packages.count),
        leaf('Marks1_of_packages', i.packages.marks),
        leaf('Kind_of_packages_code', i.packages.kindCode),
        leaf('Kind_of_packages_name', i.packages.kindName),
      ),
      group('IncoTerms', leaf('Code', i.deliveryTerms.code), leaf('Place', i.deliveryTerms.place)),
      group(
        'Tarification',
        group(
          'HScode',
          leaf('Commodity_code', i.hsCode?.slice(0, 8) ?? null),
          leaf('Precision_1', i.hsCode?.slice(8) || null),
        ),
        leaf('Preference_code', i.preference),
        leaf(
          'Extended_customs_procedure',
          i.procedure.requested === null
            ? null
            : i.procedure.requested + (i.procedure.previous ?? ''),
        ),
        leaf('National_customs_procedure', i.procedure.national),
        leaf('Quota_code', i.quota),
        ...i.supplementaryUnits.map((unit) =>
          group(
            'Supplementary_unit',
            leaf('Suppplementary_unit_code', unit.code),
            leaf('Suppplementary_unit_name', unit.name),
            leaf('Suppplementary_unit_quantity', unit.quantity),
          ),
        ),
        sum('Item_price', i.price),
        leaf('Valuation_method_code', i.valuationMethod),
        leaf('Value_item', '52,644+0+0+0-0'),
      ),
      group(
        'Goods_description',
        leaf('Country_of_origin_code', i.originCountry),
        leaf('Country_of_origin_region', i.originRegion),
        leaf('Description_of_goods', i.description),
        leaf('Commercial_Description', i.commercialDescription),
      ),
      group(
        'Previous_doc',
        leaf('Summary_declaration', references[0] ?? null),
        leaf('Previous_document_reference', references[1] ?? null),
        leaf('Previous_warehouse_code', references[2] ?? null),
      ),
      leaf('Licence_number', i.licence),
      leaf('Free_text_1', i.freeText),
      group(
        'Taxation',
        ...i.payments.map((payment) =>
          group(
            'Taxation_line',
            leaf('Duty_tax_code', payment.kind),
            sum('Duty_tax_Base', payment.base),
            leaf('Duty_tax_rate', payment.rate),
            sum('Duty_tax_amount', payment.amount),
            leaf('Duty_tax_MP', payment.mode === null ? null : payment.mode === 'payable' ? 1 : 0),
          ),
        ),
      ),
      group(
        'Valuation_item',
        group(
          'Weight_itm',
          mass('Gross_weight_itm', i.grossGrams),
          mass('Net_weight_itm', i.netGrams),
        ),
        sum('Total_CIF_itm', i.customsValue),
        sum('Statistical_value', i.statisticalValue),
        ...costs('item', i.costs, null),
      ),
    );
  };

  const previous = d.items.flatMap((i) =>
    i.previousDocuments
      .filter(({ reference }) => reference === null)
      .map((document) =>
        group(
          'Prev_decl',
          leaf('Prev_decl_office_code', document.office),
          leaf('Prev_decl_reg_year', document.year),
          leaf('Prev_decl_reg_serial', document.serial),
          leaf('Prev_decl_reg_number', document.number),
          count('Prev_decl_item_number', document.item),
          leaf('Prev_decl_HS_code', document.hsCode),
          count('Prev_decl_number_packages', document.packages),
          mass('Prev_decl_weight', document.netGrams),
          leaf('Prev_decl_current_item', i.ordinal),
        ),
      ),
  );

  const inside = [
    group(
      'Property',
      leaf('Sad_flow', d.direction === 'export' ? 'E' : 'I'),
      group(
        'Nbers',
        count('Total_number_of_items', d.totals.items),
        count('Total_number_of_packages', d.totals.packages),
      ),
      date('Date_of_declaration', d.declaredOn),
    ),
    group(
      'Identification',
      group(
        'Office_segment',
        leaf('Customs_clearance_office_code', d.office?.code ?? null),
        leaf('Customs_Clearance_office_name', d.office?.name ?? null),
      ),
      group(
        'Type',
        leaf('Type_of_declaration', d.type),
        leaf('Declaration_gen_procedure_code', d.generalProcedure),
      ),
      leaf('Manifest_reference_number', d.manifest),
      stamp('Registration', d.registration),
      stamp('Assessment', d.assessment),
      stamp('receipt', d.receipt),
    ),
    group(
      'Traders',
      group('Exporter', party('Exporter', d.parties.consignor)),
      group('Consignee', party('Consignee', d.parties.consignee)),
      group('Financial', party('Financial', d.parties.financial)),
    ),
    group(
      'Declarant',
      party('Declarant', d.parties.declarant),
      leaf('Declarant_representative', d.parties.representative),
      group('Reference', leaf('Number', d.reference)),
    ),
    group(
      'General_information',
      group(
        'Country',
        leaf('Country_first_destination', d.countries.firstDestination),
        leaf('Trading_country', d.countries.trading),
        group('Export', leaf('Export_country_code', d.countries.dispatch)),
        group('Destination', leaf('Destination_country_code', d.countries.destination)),
        leaf('Country_of_origin_name', d.countries.origin),
      ),
      leaf('Comments_free_text', d.comments),
    ),
    group(
      'Transport',
      group(
        'Means_of_transport',
        group(
          'Departure_arrival_information',
          leaf('Identity', d.transport.arrival.identity),
          leaf('Nationality', d.transport.arrival.nationality),
        ),
        group(
          'Border_information',
          leaf('Identity', d.transport.border.identity),
          leaf('Nationality', d.transport.border.nationality),
          leaf('Mode', d.transport.border.mode),
        ),
        leaf('Inland_mode_of_transport', d.transport.inlandMode),
      ),
      leaf(
        'Container_flag',
        d.transport.containerised === null ? null : String(d.transport.containerised),
      ),
      group(
        'Delivery_terms',
        leaf('Code', d.deliveryTerms.code),
        leaf('Place', d.deliveryTerms.place),
      ),
      group(
        'Border_office',
        leaf('Code', d.borderOffice?.code ?? null),
        leaf('Name', d.borderOffice?.name ?? null),
      ),
      group('Place_of_loading', leaf('Name', d.transport.loadingPlace)),
      leaf('Location_of_goods', d.goodsLocation),
    ),
    group(
      'Financial',
      group('Amounts', sum('Totals_taxes', d.totals.payments)),
      group('Guarantee', sum('Amount', d.totals.guaranteed)),
    ),
    group(
      'Transit',
      group(
        'Principal',
        leaf('Code', d.parties.principal?.code ?? null),
        leaf('Name', d.parties.principal?.name ?? null),
      ),
      group(
        'Destination',
        leaf('Office', d.transit?.destinationOffice ?? null),
        leaf('Country', d.transit?.destinationCountry ?? null),
      ),
      group(
        'Seals',
        count('Number', d.transit?.sealCount ?? null),
        leaf('Identity', d.transit?.seals ?? null),
      ),
      date('Time_limit', d.transit?.timeLimit ?? null),
    ),
    group(
      'Valuation',
      group('Weight', mass('Gross_weight', d.totals.grossGrams)),
      sum('Total_CIF', d.totals.customsValue),
      ...costs('Gs', d.costs, d.exchangeRate),
    ),
    ...d.containers.map((container) =>
      group(
        'Container',
        leaf('Item_Number', container.item),
        leaf('Container_identity', container.identity),
        leaf('Container_type', container.type),
        mass('Gross_weight', container.grossGrams),
        count('Packages_number', container.packages),
      ),
    ),
    ...d.items.map(item),
    ...previous,
  ];
  const id = d.sourceId === null ? '' : ` id="${escape(d.sourceId)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ASYCUDA${id}>${inside.join('\n')}</ASYCUDA>\n`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An integer of 10 ^ -places units as a decimal. */
function shifted(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Java's way with large numbers: 1.0623724E7. */
function withExponent(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  if (whole.length < 2) return text;
  const rest = `${whole.slice(1)}${fraction}`.replace(/0+$/, '');
  return `${whole[0]}.${rest === '' ? '0' : rest}E${whole.length - 1}`;
}

function written(iso: string, manner: Manner): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (manner.dates === 'iso') return iso;
  if (manner.dates === 'dots') return `${day}.${month}.${year}`;
  if (manner.dates === 'day first') return `${day}/${month}/${year}`;
  return `${Number(month)}/${Number(day)}/${year.slice(2)}`;
}
