import { afterEach, expect, test, vi } from 'vitest';
import { sampleArticle, sampleQuotation } from '../../support/samples.ts';
import { newLibrary } from '../../support/open-library.ts';
