/** The trained models that a reading may use. Their files are read by the caller: this folder touches no disk and no network. */
import { loadNameModel, type NameModel } from './names/tagger.ts';
import { createSyntax, type Syntax } from './syntax/syntax.ts';

/** Without a model the rules do its work alone. */
export interface Models {
  names?: NameModel;
  syntax?: Syntax;
}

/** The files under public/models, by what they are for. */
export interface ModelFiles {
  names?: ArrayBuffer;
  /** The grammar needs both. */
  tagger?: ArrayBuffer;
  parser?: ArrayBuffer;
}

/** @throws {ModelError} when a file is damaged or of another version. */
export function loadModels({ names, tagger, parser }: ModelFiles): Models {
  return {
    ...(names && { names: loadNameModel(names) }),
    ...(tagger && parser && { syntax: createSyntax(tagger, parser) }),
  };
}
