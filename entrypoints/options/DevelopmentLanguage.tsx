/** In development alone: tries the page in longer words, and from right to left. */
import {
  chooseDevelopmentLanguage,
  DEVELOPMENT_LANGUAGES,
  developmentLanguage,
} from '../../utils/browser/development-language';
import './DevelopmentLanguage.css';

export function DevelopmentLanguage() {
  return (
    <label class="development-language small soft">
      Language, while developing
      <select
        onChange={(event) => {
          const chosen = DEVELOPMENT_LANGUAGES[event.currentTarget.selectedIndex];
          if (chosen === undefined) return;
          chooseDevelopmentLanguage(chosen);
          window.location.reload();
        }}
      >
        {DEVELOPMENT_LANGUAGES.map((name) => (
          <option key={name} selected={name === developmentLanguage()}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
