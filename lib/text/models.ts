/** The trained models that a reading may use. Their files are read by the caller: this folder touches no disk and no network. */
import { loadNameModel, type NameModel } from './names/tagger.ts';

/** Without a model the rules do its work alone. */
export interface Models {
  names?: NameModel;
}

/** The files under public/models, by what they are for. */
export interface ModelFiles {
  names?: ArrayBuffer;
}

/** @throws {ModelError} when a file is damaged or of another version. */
export function loadModels(files: ModelFiles): Models {
  return files.names ? { names: loadNameModel(files.names) } : {};
}
