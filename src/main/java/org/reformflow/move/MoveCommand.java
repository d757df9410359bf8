package org.reformflow.move;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/**
 * {@code java -jar reform-flow.jar move H2_FILE}: copies all tables into an empty
 * PostgreSQL, named by the variables that the product itself reads. All or nothing.
 */
public final class MoveCommand {

	static final int DONE = 0;

	static final int REFUSED = 1;

	static final int UNUSABLE = 2;

	private MoveCommand() {
	}

	/**
	 * Moves and says in Vietnamese what it did or why not.
	 * @param arguments the H2 file, without {@code .mv.db}
	 * @param environment with {@code SPRING_DATASOURCE_URL}, {@code _USERNAME} and
	 * {@code _PASSWORD} of the target
	 * @return the exit code
	 */
	public static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
		String url = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
		if (arguments.size() != 1 || !url.startsWith("jdbc:postgresql:")) {
			out.println("Cách dùng: SPRING_DATASOURCE_URL=jdbc:postgresql://… SPRING_DATASOURCE_USERNAME=… "
					+ "SPRING_DATASOURCE_PASSWORD=… java -jar reform-flow.jar move data/reform-flow "
					+ "(dừng hệ thống trước; cơ sở dữ liệu đích phải trống)");
			return UNUSABLE;
		}
		try (Connection source = DriverManager
			.getConnection("jdbc:h2:file:" + absolute(arguments.get(0)) + ";IFEXISTS=TRUE", "sa", "");
				Connection target = DriverManager.getConnection(url, environment.get("SPRING_DATASOURCE_USERNAME"),
						environment.get("SPRING_DATASOURCE_PASSWORD"))) {
			return move(source, target, out);
		}
		catch (SQLException | DataAccessException ex) {
			out.println("Không chuyển được, cơ sở dữ liệu đích không thay đổi: " + reason(ex));
			return REFUSED;
		}
	}

	private static String absolute(String file) {
		return Path.of(file).toAbsolutePath().toString();
	}

	private static @Nullable String reason(Exception ex) {
		return (ex.getCause() != null) ? ex.getMessage() + ": " + ex.getCause().getMessage() : ex.getMessage();
	}

	private static int move(Connection source, Connection target, PrintStream out) throws SQLException {
		Target tables = new Target(target);
		if (!tables.isEmpty()) {
			out.println("Cơ sở dữ liệu đích đã có bảng: hãy dùng cơ sở dữ liệu trống.");
			return REFUSED;
		}
		target.setAutoCommit(false);
		tables.create(new Source(source).version());
		long rows = new TableCopy(source, target).all(tables);
		int cleared = DemoPasswords.clear(target);
		target.commit();
		out.printf("Đã chuyển %d bảng, %d dòng; số dòng từng bảng khớp.%n", tables.names().size(), rows);
		if (cleared > 0) {
			out.printf("Đã xóa mật khẩu thử của %d tài khoản: quản trị viên đặt mật khẩu mới.%n", cleared);
		}
		return DONE;
	}

}
