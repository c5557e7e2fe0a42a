import { catalogue } from '../../i18n/catalogue';

export const bellTexts = catalogue({
  en: {
    notifications: 'Notifications',
    unread: (count: number) => `Notifications, ${count} unread`,
    arrived: (title: string) => `New notification: ${title}`,
  },
  de: {
    notifications: 'Mitteilungen',
    unread: (count: number) => `Mitteilungen, ${count} ungelesen`,
    arrived: (title: string) => `Neue Mitteilung: ${title}`,
  },
});
