import { useBank } from '../graphql/bank';
import { useIsOnline } from '../graphql/connection';
import { useTexts } from '../i18n/catalogue';
import { Icon } from '../ui/icon';
import { appTexts } from './texts';

/** Says quietly that the bank is away, for as long as it is. */
export function ConnectionBanner() {
  const texts = useTexts(appTexts);
  const isOnline = useIsOnline(useBank().connection);
  return (
    <div role="status" className="banner-place">
      {!isOnline && (
        <p className="banner">
          <Icon name="offline" />
          {texts.offline}
        </p>
      )}
    </div>
  );
}
