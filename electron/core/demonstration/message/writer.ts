import { apportioned, type ItemAssessment, type Payment } from '../assessment.ts';
import { invoiceOf, type Consignment, type Load, type Procedure } from '../consignment.ts';
import { packageKinds, supplementaryUnits } from '../goods/line.ts';
import type { Paper } from '../papers.ts';
import { currencyNames } from '../world/exchange.ts';
import { railGate, thisPost } from '../world/offices.ts';
import { originName } from './countries.ts';
import type { Draft } from './draft.ts';
import { escaped } from './xml.ts';

/** Numbers that the system of the post gives to a message. */
export interface Registration {
  /** Identity of the record in the sending system: the `id` of the root. */
  readonly sourceId: number;
  /** Seven digits. */
  readonly number: string;
  /** The declarant's own number for the file. */
  readonly reference: string;
  /** Number of the preliminary information, where there was one. */
  readonly manifest: string | null;
}

const types: Readonly<
  Record<Procedure, { type: string; digit: string; extended: string; flow: string }>
> = {
  IM40: { type: 'IM', digit: '4', extended: '4000', flow: 'I' },
  IM51: { type: 'IM', digit: '5', extended: '5100', flow: 'I' },
  IM53: { type: 'IM', digit: '5', extended: '5300', flow: 'I' },
  IM70: { type: 'IM', digit: '7', extended: '7000', flow: 'I' },
  EX10: { type: 'EX', digit: '1', extended: '1000', flow: 'E' },
  TR80: { type: 'TR', digit: '8', extended: '8000', flow: 'I' },
};

/** The declaration as an ASYCUDA World message, with that system's own tags, misspellings included. */
export function writeMessage(draft: Draft, registration: Registration): string {
  const { consignment, assessment, header } = draft;
  const kind = types[consignment.procedure];
  const customs = consignment.procedure === 'TR80' ? 0 : assessment.payable;
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<ASYCUDA id="${registration.sourceId}">
<Export_release><Date_of_exit/><Time_of_exit/><Actual_office_of_exit_code><null/></Actual_office_of_exit_code><Comments><null/></Comments></Export_release>
<Assessment_notice><Item_tax_total/></Assessment_notice>
<Global_taxes><Global_tax_item/></Global_taxes>
<Property>
<Sad_flow>${kind.flow}</Sad_flow>
<Forms><Number_of_the_form>1</Number_of_the_form><Total_number_of_forms>${1 + Math.ceil((header.items - 1) / 3)}</Total_number_of_forms></Forms>
<Nbers><Number_of_loading_lists/><Total_number_of_items>${header.items}</Total_number_of_items><Total_number_of_packages>${header.packages}</Total_number_of_packages></Nbers>
<Place_of_declaration/><Date_of_declaration>${onPaper(consignment.date)}</Date_of_declaration><Selected_page>1</Selected_page>
</Property>
<Identification>
<Office_segment><Customs_clearance_office_code>${thisPost.code}</Customs_clearance_office_code><Customs_Clearance_office_name>${escaped(thisPost.name)}</Customs_Clearance_office_name></Office_segment>
<Type><Type_of_declaration>${kind.type}</Type_of_declaration><Declaration_gen_procedure_code>${kind.digit}</Declaration_gen_procedure_code><Type_of_transit_document>${consignment.transit ? 'ТТ' : '<null/>'}</Type_of_transit_document></Type>
<Manifest_reference_number>${orNull(registration.manifest)}</Manifest_reference_number>
<Registration><Serial_number>C</Serial_number><Number>${registration.number}</Number><Date>${onPaper(consignment.date)}</Date></Registration>
<Assessment><Serial_number><null/></Serial_number><Number/><Date/></Assessment>
<receipt><Serial_number><null/></Serial_number><Number/><Date/></receipt>
</Identification>
${traders(draft)}
${declarant(consignment, draft.traderCode, registration.reference)}
${generalInformation(consignment)}
${transport(consignment)}
<Financial>
<Financial_transaction><code1>${consignment.transit ? '<null/>' : '01'}</code1><code2><null/></code2></Financial_transaction>
<Bank><Code><null/></Code><Name><null/></Name><Branch><null/></Branch><Reference><null/></Reference></Bank>
<Terms><Code><null/></Code><Description><null/></Description></Terms>
<Total_invoice/><Deffered_payment_reference><null/></Deffered_payment_reference><Mode_of_payment>${consignment.transit ? '<null/>' : 'БН'}</Mode_of_payment>
<Amounts><Total_manual_taxes/><Global_taxes>0.0</Global_taxes><Totals_taxes>${money(customs)}</Totals_taxes></Amounts>
${guarantee(draft)}
</Financial>
<Warehouse><Identification>${consignment.procedure === 'IM70' ? 'ТС-9901' : '<null/>'}</Identification><Delay>${consignment.procedure === 'IM70' ? '1095' : ''}</Delay></Warehouse>
${transit(consignment)}
${valuation(draft)}
${containers(draft)}${consignment.loads.map((load, index) => item(draft, load, index)).join('\n')}
</ASYCUDA>
`;
}

function traders(draft: Draft): string {
  const { consignment } = draft;
  const { trader, partner, transit: onTransit, procedure } = consignment;
  const own = { code: draft.traderCode, name: trader.name, address: trader.address };
  const abroad = { code: null, ...partner };
  const exporter = procedure === 'EX10' ? own : abroad;
  const consignee = onTransit ? onTransit.consignee : procedure === 'EX10' ? abroad : own;
  const financial = onTransit ? null : own;
  return `<Traders>
<Exporter><Exporter_code>${orNull(exporter.code)}</Exporter_code><Exporter_name>${nameAndAddress(exporter)}</Exporter_name></Exporter>
<Consignee><Consignee_code>${orNull(consignee.code)}</Consignee_code><Consignee_name>${nameAndAddress(consignee)}</Consignee_name></Consignee>
<Financial><Financial_code>${orNull(financial?.code ?? null)}</Financial_code><Financial_name>${financial ? nameAndAddress(financial) : '<null/>'}</Financial_name></Financial>
</Traders>`;
}

function declarant(consignment: Consignment, traderCode: string, reference: string): string {
  const { broker, trader } = consignment;
  const code = broker?.code ?? traderCode;
  return `<Declarant><Declarant_code>${code}</Declarant_code><Declarant_name>${nameAndAddress(broker ?? trader)}</Declarant_name><Declarant_representative>${escaped(consignment.signatory)}</Declarant_representative><Reference><Number>${escaped(reference)}</Number></Reference></Declarant>`;
}

function generalInformation(consignment: Consignment): string {
  const { dispatch, destination, partner, loads } = consignment;
  return `<General_information>
<Country><Country_first_destination>${consignment.dispatch}</Country_first_destination><Trading_country>${partner.country}</Trading_country><Export><Export_country_code>${dispatch}</Export_country_code><Export_country_name>${originName([dispatch])}</Export_country_name><Export_country_region><null/></Export_country_region></Export><Destination><Destination_country_code>${destination}</Destination_country_code><Destination_country_name>${originName([destination])}</Destination_country_name><Destination_country_region><null/></Destination_country_region></Destination><Country_of_origin_name>${originName(loads.map(({ origin }) => origin))}</Country_of_origin_name></Country>
<Value_details>0.0</Value_details><CAP><null/></CAP><Additional_information><null/></Additional_information><Comments_free_text><null/></Comments_free_text>
</General_information>`;
}

function transport(consignment: Consignment): string {
  const { truck, mode, gate, carriedBy } = consignment;
  const identity = truck ? `${truck.tractor}/${truck.trailer}` : carriedBy;
  const nationality = truck?.nationality ?? (mode === '20' ? 'KZ' : consignment.dispatch);
  const place = gate === railGate ? 'ТУПИК 3' : 'СВХ 2';
  return `<Transport>
<Means_of_transport><Departure_arrival_information><Identity>${escaped(identity)}</Identity><Nationality>${nationality}</Nationality></Departure_arrival_information><Border_information><Identity>${escaped(identity)}</Identity><Nationality>${nationality}</Nationality><Mode>${mode}</Mode></Border_information><Inland_mode_of_transport>${mode}</Inland_mode_of_transport></Means_of_transport>
<Container_flag>${consignment.containers.length > 0}</Container_flag>
<Delivery_terms><Code>${consignment.terms}</Code><Place>${escaped(deliveryPlace(consignment))}</Place><Situation><null/></Situation></Delivery_terms>
<Border_office><Code>${gate.code}</Code><Name>${escaped(gate.name)}</Name></Border_office>
<Place_of_loading><Code><null/></Code><Name><null/></Name><Country><null/></Country></Place_of_loading>
<Location_of_goods>${thisPost.code}/${place}</Location_of_goods>
</Transport>`;
}

/** Terms beginning with E or F name a place at the seller's, the others one near the buyer. */
function deliveryPlace({ terms, partner, gate }: Consignment): string {
  return terms.startsWith('E') || terms.startsWith('F')
    ? (partner.address.split(', ')[1] ?? partner.country)
    : gate.name;
}

function guarantee({ consignment, assessment }: Draft): string {
  const amount = consignment.transit ? assessmentOfTransit(consignment) : assessment.guaranteed;
  const secured = amount > 0;
  return `<Guarantee><Name>${secured ? 'ОБЕСПЕЧЕНИЕ УПЛАТЫ' : '<null/>'}</Name><Amount>${money(amount)}</Amount><Date>${secured ? onPaper(consignment.date) : ''}</Date><Excluded_country><Code><null/></Code><Name><null/></Name></Excluded_country></Guarantee>`;
}

/** Security for transit: a quarter of the invoice in tenge, near what duty and VAT would come to. */
function assessmentOfTransit(consignment: Consignment): number {
  return Math.round(invoiceOf(consignment.loads) * consignment.rate * 0.25);
}

function transit({ transit: onTransit, trader, date, signatory }: Consignment): string {
  if (!onTransit) {
    return `<Transit><Principal><Code><null/></Code><Name><null/></Name><Representative><null/></Representative></Principal><Signature><Place><null/></Place><Date/></Signature><Destination><Office><null/></Office><Country><null/></Country></Destination><Seals><Number/><Identity><null/></Identity></Seals><Result_of_control><null/></Result_of_control><Time_limit/><Officer_name><null/></Officer_name></Transit>`;
  }
  const { office, seals, timeLimit } = onTransit;
  return `<Transit><Principal><Code>${trader.bin}</Code><Name>${nameAndAddress(trader)}</Name><Representative>${escaped(signatory)}</Representative></Principal><Signature><Place>${escaped(thisPost.name)}</Place><Date>${onPaper(date)}</Date></Signature><Destination><Office>${office.code}</Office><Country>${office.country}</Country></Destination><Seals><Number>${seals.length}</Number><Identity>${seals.join(',')}</Identity></Seals><Result_of_control><null/></Result_of_control><Time_limit>${onPaper(timeLimit)}</Time_limit><Officer_name><null/></Officer_name></Transit>`;
}

function valuation({ consignment, assessment, header }: Draft): string {
  const { currency, rate } = consignment;
  return `<Valuation>
<Calculation_working_mode>1</Calculation_working_mode><Weight><Gross_weight>${mass(header.grossGrams)}</Gross_weight></Weight>
<Total_cost>${asDouble(assessment.freight + assessment.insurance)}</Total_cost><Total_CIF>${asDouble(assessment.customsValue)}</Total_CIF>
${cost('Gs_Invoice', assessment.invoice, header.invoice, currency, rate)}
${cost('Gs_external_freight', assessment.freight, assessment.freight, 'KZT', 1)}
${cost('Gs_internal_freight', 0, 0, null, 0)}
${cost('Gs_insurance', assessment.insurance, assessment.insurance, 'KZT', 1)}
${cost('Gs_other_cost', 0, 0, null, 0)}
${cost('Gs_deduction', 0, 0, null, 0)}
<Total><Total_invoice>${money(header.invoice)}</Total_invoice><Total_weight>${mass(header.grossGrams)}</Total_weight></Total>
</Valuation>`;
}

function containers({ consignment, containers: identities }: Draft): string {
  if (identities.length === 0) return '';
  return consignment.loads
    .flatMap((load, index) =>
      sharesOf(load, index, identities).map((share) => ({ load, index, ...share })),
    )
    .map(({ load, index, identity, grossGrams, packages }) => {
      const kind = load.line.pack;
      return `<Container><Item_Number>${index + 1}</Item_Number><Container_identity>${identity}</Container_identity><Container_type>45G1</Container_type><Empty_full_indicator>1/1</Empty_full_indicator><Gross_weight>${mass(grossGrams)}</Gross_weight><Goods_description>${escaped(load.line.text.slice(0, 35))}</Goods_description><Packages_type>${kind}</Packages_type><Packages_number>${packages}</Packages_number><Packages_weight>${mass(grossGrams)}</Packages_weight></Container>
`;
    })
    .join('');
}

/** What of an item lies in each container: a part in every one, unless there are fewer packages than containers. */
function sharesOf(load: Load, index: number, identities: readonly string[]) {
  if (load.packages < identities.length) {
    const identity = identities[index % identities.length] ?? '';
    return [{ identity, grossGrams: load.grossGrams, packages: load.packages }];
  }
  const even = identities.map(() => 1);
  const grams = apportioned(load.grossGrams, even);
  const packages = apportioned(load.packages, even);
  return identities.map((identity, nth) => ({
    identity,
    grossGrams: grams[nth] ?? 0,
    packages: packages[nth] ?? 0,
  }));
}

function item(draft: Draft, load: Load, index: number): string {
  const { consignment } = draft;
  const assessed = draft.assessment.items[index];
  const papers = draft.papers[index] ?? [];
  if (!assessed) throw new RangeError(`item ${index + 1} was not assessed`);
  const code = draft.codes[index] ?? load.line.hs;
  const { line } = load;
  return `<Item>
${papers.map(attachedDocument).join('')}<Packages><Number_of_packages>${load.packages}</Number_of_packages><Marks1_of_packages>${packageKinds[line.pack]}</Marks1_of_packages><Marks2_of_packages><null/></Marks2_of_packages><Kind_of_packages_code>${line.pack}</Kind_of_packages_code><Kind_of_packages_name>${packageKinds[line.pack]}</Kind_of_packages_name></Packages>
<IncoTerms><Code>${consignment.terms}</Code><Place><null/></Place></IncoTerms>
<Tarification><Tarification_data><null/></Tarification_data><HScode><Commodity_code>${code.slice(0, 8)}</Commodity_code><Precision_1>${code.slice(8)}</Precision_1><Precision_2><null/></Precision_2><Precision_3><null/></Precision_3><Precision_4><null/></Precision_4></HScode><Preference_code>${preferenceCode(load)}</Preference_code><Extended_customs_procedure>${types[consignment.procedure].extended}</Extended_customs_procedure><National_customs_procedure>000</National_customs_procedure><Quota_code><null/></Quota_code>${supplementaryUnit(load)}<Item_price>${money(load.price)}</Item_price><Valuation_method_code>${consignment.transit ? '<null/>' : '1'}</Valuation_method_code><Value_item>${money(assessed.invoice)}+${money(assessed.freight)}+0.00+${money(assessed.insurance)}+0.00-0.00</Value_item><Attached_doc_item>${papers.map((paper) => paper.code).join(' ')}</Attached_doc_item><A.I._code><null/></A.I._code></Tarification>
<Goods_description><Country_of_origin_code>${load.origin}</Country_of_origin_code><Country_of_origin_region><null/></Country_of_origin_region><Description_of_goods>${escaped(draft.descriptions[index] ?? '')}</Description_of_goods><Commercial_Description>${escaped(`${load.brand} ${load.model}`.trim())}</Commercial_Description></Goods_description>
<Previous_doc><Summary_declaration><null/></Summary_declaration><Summary_declaration_sl><null/></Summary_declaration_sl><Previous_document_reference><null/></Previous_document_reference><Previous_warehouse_code><null/></Previous_warehouse_code></Previous_doc>
<Licence_number><null/></Licence_number><Amount_deducted_from_licence/><Quantity_deducted_from_licence/><Free_text_1><null/></Free_text_1><Free_text_2><null/></Free_text_2>
<Taxation><Item_taxes_amount>${money(assessed.payable)}</Item_taxes_amount><Item_taxes_guaranted_amount>${money(assessed.guaranteed)}</Item_taxes_guaranted_amount><Item_taxes_mode_of_payment>1</Item_taxes_mode_of_payment><Counter_of_normal_mode_of_payment/><Displayed_item_taxes_amount/>${assessed.payments.map(taxationLine).join('')}</Taxation>
${valuationItem(consignment, load, assessed)}
</Item>`;
}

/** Box 36: none (ОО), or free of duty under the trade agreement that the certificate belongs to. */
function preferenceCode({ preference }: Load): string {
  if (preference === null) return 'ОО';
  return preference === '06011' ? 'СТ-1' : 'FTA';
}

function attachedDocument({ code, name, reference, date }: Paper): string {
  return `<Attached_documents><Attached_document_code>${code}</Attached_document_code><Attached_document_name>${escaped(name)}</Attached_document_name><Attached_document_reference>${escaped(reference)}</Attached_document_reference><Attached_document_date>${onPaper(date)}</Attached_document_date><Attached_document_from_rule/></Attached_documents>
`;
}

function supplementaryUnit({ line, quantity }: Load): string {
  if (line.unit === null) {
    return '<Supplementary_unit><Suppplementary_unit_code><null/></Suppplementary_unit_code><Suppplementary_unit_name><null/></Suppplementary_unit_name><Suppplementary_unit_quantity/></Supplementary_unit>';
  }
  const { code, name } = supplementaryUnits[line.unit];
  return `<Supplementary_unit><Suppplementary_unit_code>${code}</Suppplementary_unit_code><Suppplementary_unit_name>${name}</Suppplementary_unit_name><Suppplementary_unit_quantity>${quantity}</Suppplementary_unit_quantity></Supplementary_unit>`;
}

function taxationLine({ kind, base, rate, amount, payable, calculation }: Payment): string {
  return `<Taxation_line><Duty_tax_code>${kind}</Duty_tax_code><Duty_tax_Base>${base === null ? '' : money(base)}</Duty_tax_Base><Duty_tax_rate>${rate}</Duty_tax_rate><Duty_tax_amount>${money(amount)}</Duty_tax_amount><Duty_tax_MP>${payable ? 1 : 0}</Duty_tax_MP><Duty_tax_Type_of_calculation>${calculation}</Duty_tax_Type_of_calculation></Taxation_line>`;
}

function valuationItem(consignment: Consignment, load: Load, assessed: ItemAssessment): string {
  const { currency, rate } = consignment;
  return `<Valuation_item><Weight_itm><Gross_weight_itm>${mass(load.grossGrams)}</Gross_weight_itm><Net_weight_itm>${mass(load.netGrams)}</Net_weight_itm></Weight_itm><Total_cost_itm>${asDouble(assessed.freight + assessed.insurance)}</Total_cost_itm><Total_CIF_itm>${money(assessed.customsValue)}</Total_CIF_itm><Rate_of_adjustement>1</Rate_of_adjustement><Statistical_value>${money(assessed.customsValue)}</Statistical_value><Alpha_coeficient_of_apportionment/>
${cost('Item_Invoice', assessed.invoice, load.price, currency, rate)}
${cost('item_external_freight', assessed.freight, assessed.freight, 'KZT', 1)}
${cost('item_internal_freight', 0, 0, null, 0)}
${cost('item_insurance', assessed.insurance, assessed.insurance, 'KZT', 1)}
${cost('item_other_cost', 0, 0, null, 0)}
${cost('item_deduction', 0, 0, null, 0)}
<Market_valuer><Rate/><Currency_code/><Currency_amount>0.0</Currency_amount><Basis_description><null/></Basis_description><Basis_amount/></Market_valuer></Valuation_item>`;
}

function cost(
  tag: string,
  national: number,
  foreign: number,
  currency: keyof typeof currencyNames | null,
  rate: number,
): string {
  const code = currency ?? '<null/>';
  const name = currency ? currencyNames[currency] : '<null/>';
  return `<${tag}><Amount_national_currency>${money(national)}</Amount_national_currency><Amount_foreign_currency>${money(foreign)}</Amount_foreign_currency><Currency_code>${code}</Currency_code><Currency_name>${name}</Currency_name><Currency_rate>${rate}</Currency_rate></${tag}>`;
}

/** Name on the first line, address on the second, padded as that system does. */
function nameAndAddress({ name, address }: { name: string; address: string }): string {
  return `${escaped(name)}\n               ${escaped(address)}`;
}

const orNull = (text: string | null): string => (text === null ? '<null/>' : escaped(text));

const money = (minor: number): string => (minor / 100).toFixed(2);
const mass = (grams: number): string => String(grams / 1000);
const onPaper = (date: string): string =>
  `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/** A sum as Java prints a double: 1.0623724E7 from ten millions up. */
function asDouble(minor: number): string {
  const value = minor / 100;
  if (value < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const digits = String(value).replace('.', '').replace(/0+$/, '');
  return `${digits[0]}.${digits.slice(1) || '0'}E${Math.trunc(value).toString().length - 1}`;
}
