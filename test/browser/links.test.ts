import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { elements } from '../support/html.ts';
import { builtFiles, builtPages, readBuilt } from '../support/site.ts';

