'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState, useTransition } from 'react';

export type Slider = {
  name: string;
  label: string;
  min: number;
  step: number;
  value: number;
  /** What each step means, in words: the box under a thumb shows no number of its own. */
  words: readonly string[];
};

const settle = 150; // milliseconds of rest after which the server is asked

/** "What if" as a plain GET form: the button works without a script; with one every move asks the server for the same page. */
export function WhatIf({ action, sliders, submit }: { action: string; sliders: readonly Slider[]; submit: string }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [moved, setMoved] = useState<Record<string, number>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function move(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const input = event.target as HTMLInputElement;
    setMoved({ ...moved, [input.name]: Number(input.value) });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const asked = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      start(() => router.replace(`${action}?${asked}`, { scroll: false }));
    }, settle);
  }

  return (
    <form action={action} onInput={move} aria-busy={pending || undefined} className="no-print">
      {sliders.map((slider) => (
        <SliderField key={slider.name} {...slider} now={moved[slider.name] ?? slider.value} />
      ))}
      <button type="submit" className="button" data-tone="quiet">
        {submit}
      </button>
    </form>
  );
}

function SliderField({ name, label, min, step, value, words, now }: Slider & { now: number }) {
  const id = `if-${name}`;
  const word = words[(now - min) / step];
  return (
    <div className="field">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <output htmlFor={id} className="block tabular-nums">
        {word}
      </output>
      <input
        id={id}
        name={name}
        type="range"
        className="slider"
        min={min}
        max={min + step * (words.length - 1)}
        step={step}
        defaultValue={value}
        aria-valuetext={word}
      />
      <span className="muted flex justify-between gap-4">
        <span>{words[0]}</span>
        <span>{words.at(-1)}</span>
      </span>
    </div>
  );
}
