const paths = {
  home: 'M3 11.5 12 4l9 7.5M5.5 9.8V20h13V9.8M10 20v-6h4v6',
  transfer: 'M4 8h14M14.5 4.5 18 8l-3.5 3.5M20 16H6M9.5 12.5 6 16l3.5 3.5',
  bill: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c.6-4 4-6 8-6s7.4 2 8 6',
  plus: 'M12 5v14M5 12h14',
  down: 'M12 4v15M6 13l6 6 6-6',
  up: 'M12 20V5M6 11l6-6 6 6',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  check: 'M5 12.5 10 17.5 19 7.5',
  print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l5 5',
  alert: 'M12 8v5M12 16.5v.5M12 3 2 20h20z',
  code: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  signOut: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  offline: 'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.3M12 6c3.8 0 7.3 1.2 10 3M8.5 16a5.5 5.5 0 0 1 6 0M12 20v.1',
  savings: 'M12 21c5 0 8-2.7 8-7 0-3.5-2.5-6-5-8l1-3H8l1 3c-2.5 2-5 4.5-5 8 0 4.3 3 7 8 7M9 14h6M9 17h6',
  wallet: 'M4 7h15v13H4zM4 7l11-4v4M15 13h4v2h-4z',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  drop: 'M12 3s6 7 6 11a6 6 0 0 1-12 0c0-4 6-11 6-11z',
  phone: 'M8 3h8v18H8zM11 18h2',
  flame: 'M12 3c1 4 5 6 5 11a5 5 0 0 1-10 0c0-2 1-3 2-4 0 2 1 3 2 3 0-4-1-6 1-10z',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  list: 'M4 6h16M4 12h16M4 18h10',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 19v.5a2 2 0 0 0 4 0V19M12 5V3.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v2',
  people: 'M9 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 20c.4-3.6 2.9-5.4 6-5.4s5.6 1.8 6 5.4M16 5.5a3.2 3.2 0 0 1 0 6.3M17.5 14.9c2 .6 3.3 2.2 3.5 5.1',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3v5M16 3v5',
  question: 'M4 4h16v12H11l-4 4v-4H4zM9.8 8.6a2.2 2.2 0 1 1 3 2c-.6.3-.8.6-.8 1.2M12 13.4v.3',
  megaphone: 'M4 10v4h3l9 5V5l-9 5zM7 14l1.5 6M19 9.5a4 4 0 0 1 0 5',
  chart: 'M4 20V4M4 20h16M8 15l3.5-4 3 2.5L20 8',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside a text that says the same, so nobody who listens misses it. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
