import { DomainError, type Wording } from '../../../kernel/errors.js';

export class WrongFileTypeError extends DomainError {
  readonly code = 'evidence.wrong_type';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这个文件不能收：照片请用 JPG、PNG 或 WebP，材料请用 PDF、OFD、Word 或 Excel。',
    en: 'This file cannot be taken: photos as JPG, PNG or WebP; papers as PDF, OFD, Word or Excel.',
  };
}

/** What the name says and what the bytes say are two things. */
export class WrongEndingError extends DomainError {
  readonly code = 'evidence.wrong_ending';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '文件名以“.{ending}”结尾，内容却是{zh}。请用原来的程序打开确认，另存为正确的格式后再传。',
    en: 'The name ends in ".{ending}" but the content is {en}. Open it in its own program, save it in the right format and upload that.',
  };
}

export class HeicPhotoError extends DomainError {
  readonly code = 'evidence.heic';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这是 HEIC 照片，很多电脑打不开，系统不收。请在手机“设置 → 相机 → 格式”里选“兼容性最佳”后重拍；已拍的照片可先在相册里“编辑”并存为 JPG 再传。',
    en: 'This is a HEIC photo, which many computers cannot open. On the phone choose Settings → Camera → Formats → Most Compatible and take it again, or save the photo as JPG and upload that.',
  };
}

export class BrokenPhotoError extends DomainError {
  readonly code = 'evidence.broken_photo';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这张照片不完整或已损坏，打不开。请在手机上确认能看到整张照片，再重新选它上传；仍不行请重拍。',
    en: 'This photo is incomplete or damaged and cannot be opened. Check that the phone shows all of it and choose it again, or take it again.',
  };
}

export class TooManyPixelsError extends DomainError {
  readonly code = 'evidence.too_many_pixels';
  readonly kind = 'too-large';
  readonly wording: Wording = {
    zh: '这张图片有 {megapixels} 百万像素，超过 {limit} 百万像素的上限。请把相机分辨率调低，或缩小后再传。',
    en: 'This picture has {megapixels} megapixels, more than the {limit} that are taken. Lower the resolution of the camera, or make it smaller.',
  };
}

export class MovingPictureError extends DomainError {
  readonly code = 'evidence.moving_picture';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '动图不能作佐证，请换成一张静止的照片。',
    en: 'A moving picture is no evidence; please send a still photo.',
  };
}

export class EmptyFileError extends DomainError {
  readonly code = 'evidence.empty';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这个文件是空的（0 字节）。请重新选择文件上传。',
    en: 'This file is empty (0 bytes). Choose the file again.',
  };
}

export class FileChangedError extends DomainError {
  readonly code = 'evidence.changed_on_the_way';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '文件在路上损坏了（校验码不符），请重新上传。',
    en: 'The file was damaged on the way (its check sum differs); please upload it again.',
  };
}

export class FileTooLargeError extends DomainError {
  readonly code = 'evidence.too_large';
  readonly kind = 'too-large';
  readonly wording: Wording = {
    zh: '文件超过 20 MB，请压缩后再传。',
    en: 'The file is larger than 20 MB; please make it smaller.',
  };
}

export class StorageFullError extends DomainError {
  readonly code = 'evidence.storage_full';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '服务器存储空间不足，文件没有保存；请通知管理员，手机上的照片先别删。',
    en: 'The server has run out of space and the file was not kept; tell your administrator and keep the photo.',
  };
}

/** Only photos have copies and boxes. */
export class NotAPhotoError extends DomainError {
  readonly code = 'evidence.not_a_photo';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这是一份材料，不是照片，不能遮盖，也没有缩略图。请下载查看。',
    en: 'This is a paper and no photo: it has no thumbnail and no boxes. Download it instead.',
  };
}

/** It would do something when it is opened. */
export class ActivePaperError extends DomainError {
  readonly code = 'evidence.active_paper';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这份材料里有{zh}，打开时可能自动运行，系统不收。请在原来的程序里打印（另存）为 PDF 后再传。',
    en: 'This paper holds {en}, which may run when it is opened. Print or save it as PDF in its own program and upload that.',
  };
}

export class LockedPaperError extends DomainError {
  readonly code = 'evidence.locked_paper';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这份材料加了打开密码，核查人看不到内容。请先去掉密码再传。',
    en: 'This paper needs a password, so nobody could check it. Take the password off and upload it again.',
  };
}

/** One file that is two: a PDF for one program and an archive for another. */
export class TwoFilesInOneError extends DomainError {
  readonly code = 'evidence.two_in_one';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '这个 PDF 里还藏着一个压缩包，系统不收。请在原来的程序里重新打印（另存）为 PDF 后再传。',
    en: 'An archive is hidden in this PDF. Print or save it as PDF again in its own program and upload that.',
  };
}

export class InfectedFileError extends DomainError {
  readonly code = 'evidence.infected';
  readonly kind = 'invalid';
  readonly wording: Wording = {
    zh: '病毒扫描在这个文件里发现“{virus}”，系统不收。请先给手机或电脑杀毒，再重新拍照或导出材料，并告诉管理员。',
    en: 'The virus scanner found "{virus}" in this file and it is not taken. Clean the phone or computer first, then take or export the file again, and tell your administrator.',
  };
}

export class ScannerAwayError extends DomainError {
  readonly code = 'evidence.scanner_away';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '病毒扫描服务暂时不通，文件没有收下；手机会自动重传，请先别删照片。',
    en: 'The virus scanner is away and the file was not taken; the phone sends it again by itself, so keep the photo.',
  };
}
