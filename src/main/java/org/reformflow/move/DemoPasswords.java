package org.reformflow.move;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The password of the demo accounts, which everybody knows, does not move along. */
final class DemoPasswords {

	private static final String SCHEME = "{bcrypt-sha256}";

	private static final String DEMO = "demo";

	private DemoPasswords() {
	}

	/** How many accounts have no password any more. */
	static int clear(Connection target) throws SQLException {
		int cleared = 0;
		BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
		try (Statement statement = target.createStatement();
				ResultSet users = statement.executeQuery("select id_, pwd_, salt_ from act_id_user");
				PreparedStatement clear = target.prepareStatement("update act_id_user set pwd_ = ? where id_ = ?")) {
			while (users.next()) {
				String password = users.getString(2);
				if (password != null && password.startsWith(SCHEME + "$")
						&& bcrypt.matches(digest(DEMO + users.getString(3)), password.substring(SCHEME.length()))) {
					clear.setString(1, SCHEME + "!");
					clear.setString(2, users.getString(1));
					cleared += clear.executeUpdate();
				}
			}
		}
		return cleared;
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
