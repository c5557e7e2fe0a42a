import type { AnnouncementSeverity } from '../../generated/graphql';
import { catalogue } from '../../i18n/catalogue';

const severities: Record<'en' | 'de', Record<AnnouncementSeverity, string>> = {
  en: { INFO: 'Good to know', WARNING: 'Something will be different', CRITICAL: 'Do something now' },
  de: { INFO: 'Gut zu wissen', WARNING: 'Etwas wird anders sein', CRITICAL: 'Tun Sie jetzt etwas' },
};

export const bannerTexts = catalogue({
  en: {
    announcements: 'Announcements',
    dismiss: 'Do not show again',
    dismissOf: (title: string) => `Do not show again: ${title}`,
    gone: 'This announcement is not there any more',
    goneText: 'It was withdrawn, or its time is over. Load the page again.',
    severities: severities.en,
  },
  de: {
    announcements: 'Bekanntmachungen',
    dismiss: 'Nicht mehr zeigen',
    dismissOf: (title: string) => `Nicht mehr zeigen: ${title}`,
    gone: 'Diese Bekanntmachung gibt es nicht mehr',
    goneText: 'Sie wurde zurückgezogen, oder ihre Zeit ist um. Laden Sie die Seite neu.',
    severities: severities.de,
  },
});
