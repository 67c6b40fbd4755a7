/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string;
/** `YYYY-MM`. */
export type Month = string;
/** `YYYY-MM-DDTHH:MM:SS+08:00`. */
export type ShanghaiTime = string;

const shanghaiOffset = 8 * 3_600_000; // China has had one zone and no summer time since 1992

/** The one function that turns an instant into a day (foundations G). */
export const shanghaiDay = (instant: Date): Day =>
  new Date(instant.getTime() + shanghaiOffset).toISOString().slice(0, 10);

/** Hours and minutes on the clock in Shanghai, `HH:MM`. */
export const shanghaiClock = (instant: Date): string =>
  new Date(instant.getTime() + shanghaiOffset).toISOString().slice(11, 16);

/** Midnight in Shanghai at which a day begins. */
export const startOfDay = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00+08:00`));

// Arithmetic on the Gregorian calendar instead of Date: several times faster, and every deadline passes here.
// Years are counted from March, so that the leap day is the last of its year; an era is 400 years.
const daysInEra = 146_097;
const marchOfYearZero = 719_468; // days from 0000-03-01 to 1970-01-01

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  const calendarYear = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3);
  const month = digit(day, 5) * 10 + digit(day, 6);
  const dayOfMonth = digit(day, 8) * 10 + digit(day, 9);
  const year = month > 2 ? calendarYear : calendarYear - 1;
  const daysBeforeMonth = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + daysBeforeMonth + dayOfMonth - 1 - marchOfYearZero;
}

export function dayOfNumber(number: number): Day {
  const days = number + marchOfYearZero;
  const era = Math.floor(days / daysInEra);
  const dayOfEra = days - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const sinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  const year = era * 400 + yearOfEra + (month > 2 ? 0 : 1);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

/** The same day number, or the last day of a shorter month (民法典 art. 202). */
export function addMonths(day: Day, months: number): Day {
  const total = monthNumber(day.slice(0, 7)) + months;
  const month = monthOfNumber(total);
  const wanted = Number(day.slice(8, 10));
  return `${month}-${String(Math.min(wanted, daysInMonth(month))).padStart(2, '0')}`;
}

export const monthNumber = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
export const monthOfNumber = (number: number): Month =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

export function daysInMonth(month: Month): number {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return number === 4 || number === 6 || number === 9 || number === 11 ? 30 : 31;
}

export const isRealMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= '1900-01';
export const isRealDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  isRealMonth(text.slice(0, 7)) &&
  Number(text.slice(8)) >= 1 &&
  Number(text.slice(8)) <= daysInMonth(text.slice(0, 7));
