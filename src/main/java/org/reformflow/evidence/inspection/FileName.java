package org.reformflow.evidence.inspection;

import java.text.Normalizer;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A file's name made safe to store, show and send: no path, no control or direction
 * characters, no characters that Windows forbids, in NFC, at most {@link #MAX_LENGTH}
 * characters with its extension kept.
 */
public record FileName(String value) {

	public static final int MAX_LENGTH = 200;

	private static final int MAX_EXTENSION = 10;

	/**
	 * Makes a sent name safe.
	 * @throws EvidenceProblem when nothing is left of it
	 */
	public static FileName of(@Nullable String sent) {
		String name = Normalizer.normalize((sent != null) ? sent : "", Normalizer.Form.NFC);
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]", "")
			.replaceAll("[<>:\"|?*]", "_")
			.replaceAll("\\p{Zs}+", " ")
			.replaceAll("^[. ]+|[. ]+$", "");
		if (name.isEmpty()) {
			throw EvidenceProblem.refused("Tệp không có tên. Hãy đặt tên cho tệp rồi chọn lại.");
		}
		return new FileName(shortened(name));
	}

	/** What follows the last dot, in lower case, or an empty string. */
	public String extension() {
		return this.value.substring(startOfExtension(this.value)).replace(".", "").toLowerCase(Locale.ROOT);
	}

	private static String shortened(String name) {
		if (name.length() <= MAX_LENGTH) {
			return name;
		}
		String extension = name.substring(startOfExtension(name));
		int end = MAX_LENGTH - extension.length();
		end -= Character.isHighSurrogate(name.charAt(end - 1)) ? 1 : 0;
		return name.substring(0, end) + extension;
	}

	private static int startOfExtension(String name) {
		int dot = name.lastIndexOf('.');
		return (dot > 0 && name.length() - dot <= MAX_EXTENSION) ? dot : name.length();
	}

}
