import type { ParameterSet } from './parameter-set';
import { namedPlace, provinceCodes, type Place } from './place-names';

/** Every place that some row of social insurance names, by code, and all 31 provinces: a place with a gap is shown with it. */
export function placesOnFile(parameters: ParameterSet): Place[] {
  const { contributionBases, flexibleMedical, unemployment, flexibleSubsidy, pensionBenefit } = parameters;
  const rows = [
    ...contributionBases,
    ...flexibleMedical,
    ...unemployment.flexibleEnrolment,
    ...unemployment.benefit,
    ...unemployment.durationLocal,
    ...flexibleSubsidy.local,
    ...pensionBenefit.calculationBases,
  ].map((row) => row.region);
  const listed = [
    ...contributionBases.flatMap((row) => [...(row.onlyCities ?? []), ...(row.exceptCities ?? [])]),
    ...unemployment.flexibleEnrolment.flatMap((row) => row.cities ?? []),
  ];
  return [...new Set([...provinceCodes, ...rows, ...listed])].sort().map(namedPlace);
}
