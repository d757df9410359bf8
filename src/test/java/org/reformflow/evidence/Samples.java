package org.reformflow.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind. */
final class Samples {

	private static final String MAIN_TYPE = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.";

	private Samples() {
	}

	static byte[] pdf(String text) {
		return bytes("%PDF-1.7\n% " + text + "\n%%EOF\n");
	}

	static byte[] png() {
		return new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R' };
	}

	static byte[] jpg() {
		return new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0 };
	}

	static byte[] docx() {
		return zip("[Content_Types].xml", MAIN_TYPE + "wordprocessingml.document.main+xml\"/></Types>",
				"word/document.xml", "<w/>");
	}

	static byte[] xlsx() {
		return zip("[Content_Types].xml", MAIN_TYPE + "spreadsheetml.sheet.main+xml\"/></Types>", "xl/workbook.xml",
				"<x/>");
	}

	static byte[] pptx() {
		return zip("[Content_Types].xml", MAIN_TYPE + "presentationml.presentation.main+xml\"/></Types>",
				"ppt/presentation.xml", "<p/>");
	}

	static byte[] docxWithMacros() {
		return zip("[Content_Types].xml", MAIN_TYPE + "wordprocessingml.document.main+xml\"/></Types>",
				"word/document.xml", "<w/>", "word/vbaProject.bin", "x");
	}

	static byte[] odt() {
		return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>");
	}

	static byte[] ods() {
		return zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<o/>");
	}

	/** A compound file whose directory names one stream. */
	static byte[] ole2(String stream) {
		byte[] file = new byte[2048];
		byte[] magic = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 };
		System.arraycopy(magic, 0, file, 0, magic.length);
		byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, file, 1024 + 128, name.length);
		return file;
	}

	static byte[] zip(String... namesAndTexts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int entry = 0; entry < namesAndTexts.length; entry += 2) {
				zip.putNextEntry(new ZipEntry(namesAndTexts[entry]));
				zip.write(bytes(namesAndTexts[entry + 1]));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static byte[] ofSize(int size) {
		byte[] file = new byte[size];
		Arrays.fill(file, (byte) 'a');
		byte[] head = pdf("");
		System.arraycopy(head, 0, file, 0, head.length);
		return file;
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
