/** Acts that the shipped tables name, and the restrictions of goods: told in the language of the reader wherever a table or a finding holds one. */
export const sources = {
  'act.nonTariff': 'EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures)',
  'act.nonTariff.2.1': 'EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures), section 2.1',
  'act.nonTariff.2.2': 'EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures), section 2.2',
  'act.nonTariff.2.14':
    'EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures), section 2.14',
  'act.nonTariff.2.16':
    'EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures), section 2.16',
  'act.nonTariff.2.19':
    'EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures), section 2.19',
  'act.nonTariff.2.20':
    'EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures), section 2.20',
  'act.nonTariff.2.22':
    'EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures), section 2.22',
  'act.nonTariff.cites':
    'Convention on International Trade in Endangered Species; EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures), section 2.7',
  'act.nonTariff.export':
    'EEC Board Decision No. 30 of 21.04.2015 (non-tariff measures); law on export control',
  'act.exportControl':
    'Law of the Republic of Kazakhstan on control of specific goods (export control)',
  'act.veterinary':
    'EEC; Decision of the Customs Union Commission No. 317 of 18.06.2010 (veterinary measures)',
  'act.phytosanitary':
    'Decision of the EEC Council No. 157 of 30.11.2016 (phytosanitary requirements)',
  'act.technical.008': 'Technical regulation of the Customs Union 008/2011 on the safety of toys',
  'act.technical.009':
    'Technical regulation of the Customs Union 009/2011 on perfumery and cosmetics',
  'act.technical.018':
    'Technical regulation of the Customs Union 018/2011 on the safety of wheeled vehicles',
  'act.technical.021':
    'Technical regulation of the Customs Union 021/2011 on the safety of food products',
  'act.technical.electric':
    'Technical regulations of the Customs Union 004/2011 (low voltage) and 020/2011 (electromagnetic compatibility)',
  'act.technical.clothing':
    'Technical regulations of the Customs Union 017/2011 (light industry) and 007/2011 (goods for children)',
  'act.code.11': 'EAEU Code, article 11',
  'act.code.119.general': 'EAEU Code, article 119 (general rule)',
  'act.code.119.3': 'EAEU Code, article 119 (3)',
  'act.code.119.6': 'EAEU Code, article 119 (6)',
  'act.code.325': 'EAEU Code, article 325',
  'act.code.389': 'EAEU Code, article 389',
  'act.code.119.325': 'EAEU Code, articles 119 and 325',
  'act.code.121.325': 'EAEU Code, articles 121 and 325',
  'act.own': "The post's own term",
  'act.code.81.own': "EAEU Code, article 81 (first turn); the post's own term",
  'act.kz.393': 'Code of Kazakhstan on customs regulation, article 393',
  'restriction.VET-ANIMALS': 'Goods under veterinary control',
  'restriction.PHYTO-PLANTS': 'Products under plant quarantine',
  'restriction.WEAPONS': 'Arms and ammunition',
  'restriction.EXPLOSIVES': 'Explosives',
  'restriction.NUCLEAR': 'Radioactive materials',
  'restriction.DRONES': 'Unmanned aircraft',
  'restriction.MEDICINES': 'Medicines',
  'restriction.PESTICIDES': 'Plant protection products',
  'restriction.RADIO': 'Radio-electronic equipment',
  'restriction.ENCRYPTION': 'Equipment with encryption',
  'restriction.CULTURAL': 'Cultural valuables',
  'restriction.CITES-IVORY': 'Ivory and products of CITES species',
  'restriction.OZONE': 'Ozone-depleting substances',
  'restriction.TR-VEHICLES': 'Wheeled vehicles',
  'restriction.TR-TOYS': 'Toys',
  'restriction.TR-LIGHT-INDUSTRY': 'Clothing and footwear',
  'restriction.TR-LOW-VOLTAGE': 'Household electrical appliances',
  'restriction.TR-FOOD': 'Food products',
  'restriction.TR-PERFUMERY': 'Perfumery and cosmetics',
  'restriction.TR-TYRES': 'Tyres',
};
