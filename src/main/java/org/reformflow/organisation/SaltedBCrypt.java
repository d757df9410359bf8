package org.reformflow.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes passwords, which the engine has salted, with BCrypt over their SHA-256: BCrypt
 * alone reads the first 72 bytes only.
 */
class SaltedBCrypt implements PasswordEncryptor {

	private static final String NAME = "bcrypt-sha256";

	/** The stored form of no password: matches none. */
	static final String NO_PASSWORD = "{" + NAME + "}!";

	private final BCryptPasswordEncoder bcrypt;

	/**
	 * Hashes at a cost.
	 * @param cost 4 to 31
	 */
	SaltedBCrypt(int cost) {
		this.bcrypt = new BCryptPasswordEncoder(cost);
	}

	@Override
	public String encrypt(String salted) {
		return this.bcrypt.encode(digest(salted));
	}

	@Override
	public boolean check(String salted, String hash) {
		return hash.startsWith("$2") && this.bcrypt.matches(digest(salted), hash);
	}

	@Override
	public String hashAlgorithmName() {
		return NAME;
	}

	private static String digest(String salted) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
