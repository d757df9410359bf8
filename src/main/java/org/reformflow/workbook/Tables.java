package org.reformflow.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** The tables that modules plugged in. */
@Component
class Tables {

	private final List<EditableTable> tables;

	Tables(List<EditableTable> tables) {
		this.tables = tables.stream().sorted(Comparator.comparing(EditableTable::label)).toList();
	}

	List<EditableTable> all() {
		return this.tables;
	}

	Optional<EditableTable> find(String key) {
		return this.tables.stream().filter((table) -> table.key().equals(key)).findFirst();
	}

	EditableTable get(String key) {
		return find(key).orElseThrow(() -> new Refusal("Không có bảng “%s”. Hãy chọn trong danh sách.".formatted(key)));
	}

	/** Tells versions of a table apart. */
	static String digest(List<TableSheet> sheets) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (TableSheet sheet : sheets) {
				update(digest, sheet.shape().name());
				for (SheetRow row : sheet.rows()) {
					sheet.shape().columns().forEach((column) -> update(digest, row.cell(column.key())));
				}
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void update(MessageDigest digest, String text) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}

}
