import { notFound } from 'next/navigation';

/** Any address below a language that no page has: without this the answer would be Next's own bare page in English. */
export default function NoSuchPage() {
  notFound();
}
