package org.reformflow.initiative.application.word;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.reformflow.process.Refusal;

/**
 * Reads the text of a Word file (.docx) that people sent. Only the two parts with text
 * and list numbers are unpacked, as a stream and up to a limit; document types and
 * entities are not read.
 */
final class WordFile {

	/** Unpacked bytes of a part; two hundred pages of text take some 5 MB. */
	private static final long MAX_PART = 64L * 1024 * 1024;

	private static final int MAX_RELATIONS = 64 * 1024;

	private static final Pattern RELATION = Pattern.compile("<[^<>]*Relationship [^<>]*>");

	private static final Pattern TARGET = Pattern.compile("Target=\"/?([^\"]+)\"");

	private WordFile() {
	}

	/**
	 * What the file holds, in order.
	 * @throws Refusal when it is damaged or unpacks to more than any form needs
	 */
	static List<WordBlock> read(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			String main = main(zip);
			Numbering numbering = Numbering.none();
			ZipEntry lists = zip.getEntry(main.replaceFirst("[^/]+$", "numbering.xml"));
			if (lists != null) {
				try (InputStream content = bounded(zip, lists)) {
					numbering = Numbering.read(xml(content));
				}
			}
			ZipEntry text = zip.getEntry(main);
			if (text == null) {
				throw damaged();
			}
			try (InputStream content = bounded(zip, text)) {
				return new WordBody(xml(content), numbering).blocks();
			}
		}
		catch (XMLStreamException ex) {
			throw (ex.getNestedException() instanceof TooMuch) ? tooMuch() : damaged();
		}
		catch (IOException ex) {
			throw (ex instanceof TooMuch) ? tooMuch() : damaged();
		}
	}

	private static Refusal tooMuch() {
		return new Refusal("Tệp Word giải nén ra quá lớn nên không đọc được. Hãy bỏ ảnh, đối tượng nhúng rồi nạp lại.");
	}

	private static Refusal damaged() {
		return new Refusal("Tệp Word bị hỏng. Hãy mở bằng Word, lưu lại rồi nạp lại.");
	}

	/** Some programs call the main part otherwise. */
	private static String main(ZipFile zip) throws IOException {
		ZipEntry relations = zip.getEntry("_rels/.rels");
		if (relations != null) {
			try (InputStream content = zip.getInputStream(relations)) {
				Matcher relation = RELATION
					.matcher(new String(content.readNBytes(MAX_RELATIONS), StandardCharsets.UTF_8));
				while (relation.find()) {
					Matcher target = TARGET.matcher(relation.group());
					if (relation.group().contains("/officeDocument\"") && target.find()) {
						return target.group(1);
					}
				}
			}
		}
		return "word/document.xml";
	}

	private static XMLStreamReader xml(InputStream content) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory.createXMLStreamReader(content, "UTF-8");
	}

	/** An attribute by its local name, whatever the dialect of Open XML. */
	static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

	private static InputStream bounded(ZipFile zip, ZipEntry entry) throws IOException {
		InputStream content = zip.getInputStream(entry);
		return new FilterInputStream(content) {

			private long left = MAX_PART;

			@Override
			public int read() throws IOException {
				return count(super.read(), 1);
			}

			@Override
			public int read(byte[] buffer, int from, int length) throws IOException {
				int read = super.read(buffer, from, length);
				return count(read, read);
			}

			private int count(int result, int read) throws IOException {
				this.left -= Math.max(read, 0);
				if (this.left < 0) {
					throw new TooMuch();
				}
				return result;
			}

		};
	}

	private static final class TooMuch extends IOException {

		private static final long serialVersionUID = 1L;

	}

}
