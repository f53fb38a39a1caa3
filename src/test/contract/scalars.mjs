// The scalars of the schema, each with the type of its values in TypeScript.
export const scalars = {
  CountryCode: 'string',
  CurrencyCode: 'string',
  DateTime: 'string',
  Decimal: 'string',
  LanguageTag: 'string',
  PartialDate: 'string',
  URL: 'string',
}
