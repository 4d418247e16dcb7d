import { render } from 'preact';

render(<p>Pressmark</p>, document.querySelector('#app') as HTMLElement);
