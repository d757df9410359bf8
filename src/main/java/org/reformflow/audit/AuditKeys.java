package org.reformflow.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes and checks keyed hashes (HMAC-SHA-256): who can write to the database but has no
 * key cannot make an entry or a seal.
 */
@Component
class AuditKeys {

	static final int SHORTEST = 32;

	private final Map<String, SecretKeySpec> keys = new HashMap<>();

	private final String current;

	AuditKeys(AuditSettings settings) {
		this.current = add(secret(settings));
		settings.oldKeys().forEach(this::add);
	}

	/** Names the key of new entries without telling it. */
	String currentId() {
		return this.current;
	}

	/**
	 * The keyed hash of fields in order, as 64 hexadecimal digits.
	 * @param purpose keeps hashes of different things apart
	 */
	String hash(String purpose, @Nullable String... fields) {
		return hash(key(this.current), purpose, fields);
	}

	/** Whether a keyed hash, made with a known key, is that of these fields. */
	boolean matches(String hash, String keyId, String purpose, @Nullable String... fields) {
		SecretKeySpec key = this.keys.get(keyId);
		return key != null && MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII),
				hash(key, purpose, fields).getBytes(StandardCharsets.US_ASCII));
	}

	private static String hash(SecretKeySpec key, String purpose, @Nullable String... fields) {
		StringBuilder text = new StringBuilder(purpose);
		for (String field : fields) {
			// With lengths, so that nothing can move from one field to the next.
			text.append('|').append((field != null) ? field.length() : -1).append(':');
			text.append((field != null) ? field : "");
		}
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			return HexFormat.of().formatHex(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SecretKeySpec key(String id) {
		SecretKeySpec key = this.keys.get(id);
		if (key == null) {
			throw new IllegalStateException("No audit key " + id);
		}
		return key;
	}

	private String add(String secret) {
		if (secret.length() < SHORTEST) {
			throw new MissingKey();
		}
		SecretKeySpec key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
		String id = hash(key, "key").substring(0, 8);
		this.keys.put(id, key);
		return id;
	}

	private static String secret(AuditSettings settings) {
		String file = settings.keyFile();
		return (settings.key().isBlank() && file != null && !file.isBlank()) ? kept(Path.of(file))
				: settings.key().strip();
	}

	private static String kept(Path file) {
		try {
			Path folder = file.toAbsolutePath().getParent();
			if (folder != null) {
				Files.createDirectories(folder);
			}
			byte[] secret = new byte[32];
			new SecureRandom().nextBytes(secret);
			try {
				Files.writeString(file, HexFormat.of().formatHex(secret), StandardOpenOption.CREATE_NEW);
				file.toFile().setReadable(false, false);
				file.toFile().setReadable(true, true);
			}
			catch (FileAlreadyExistsException ex) {
				// Made at an earlier start.
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot keep the audit key in " + file, ex);
		}
	}

}
