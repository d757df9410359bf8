package org.reformflow.modelling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.reformflow.modelling.check.ModelFile;

/** SHA-256 sums, as 64 hexadecimal digits. */
public final class Digests {

	private Digests() {
	}

	public static String of(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * One sum over models, decisions and forms, in any order; YAML files do not count.
	 */
	public static String ofModels(List<ModelFile> files) {
		return of(files.stream()
			.filter((file) -> !file.path().endsWith(".yaml"))
			.map((file) -> file.path() + " " + of(file.content()))
			.sorted()
			.collect(Collectors.joining("\n"))
			.getBytes(StandardCharsets.UTF_8));
	}

}
