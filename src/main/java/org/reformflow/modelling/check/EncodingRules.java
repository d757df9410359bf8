package org.reformflow.modelling.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That files are of a bearable size, and text that everything reads in the same way. */
final class EncodingRules {

	private static final char MARK = '\uFEFF';

	private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([^\"']*)[\"']");

	private EncodingRules() {
	}

	static void check(ModelFile file, Findings findings) {
		if (file.content().length > XmlRules.MAX_BYTES) {
			findings.errorAt(1, "file-size",
					"Tệp lớn hơn 2 MB. Hãy tách quy trình thành các quy trình con được gọi, hoặc chia nhỏ biểu mẫu, bảng.");
			return;
		}
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.content())).toString();
		}
		catch (CharacterCodingException ex) {
			unreadable(findings);
			return;
		}
		Matcher declared = DECLARED.matcher(text);
		boolean other = declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8");
		if (other || text.indexOf(MARK) >= 0 || text.indexOf(0) >= 0) {
			unreadable(findings);
		}
	}

	private static void unreadable(Findings findings) {
		findings.errorAt(1, "encoding",
				"Tệp phải lưu bằng UTF-8 không có dấu BOM. Hãy mở lại bằng trình soạn và lưu, hoặc chọn UTF-8 khi lưu.");
	}

}
