/** What the surfaces' script brings to the reader script. */
import { createInPage } from '../../components/InPage.tsx';
import { copyCitation } from './clipboard.ts';
import { cardRoomOf, themeOf, toolbarRoomOf } from './rooms.ts';
import { choicesOf, viewOf } from './views.ts';

export const surfaces = { createInPage, viewOf, choicesOf, cardRoomOf, toolbarRoomOf, themeOf, copyCitation };
export type Surfaces = typeof surfaces;
