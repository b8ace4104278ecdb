// Indexes a folder of text files with Lucene, or asks such an index; to be compared with Clipfile.
// SPDX-License-Identifier: GPL-2.0-or-later
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/** LuceneBench index INDEX FOLDER THREADS | LuceneBench search INDEX QUERY: text stored, positions on. */
public final class LuceneBench {
  private static Document read(Path file) throws IOException {
    Document document = new Document();
    document.add(new StringField("path", file.toString(), Field.Store.YES));
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    document.add(new TextField("text", text, Field.Store.YES));
    return document;
  }

  private static void index(String index, String folder, int threads) throws Exception {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(Paths.get(folder))) {
      files = tree.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(Paths.get(index)), config)) {
      List<Future<?>> done = files.stream()
          .map(file -> workers.submit(() -> writer.addDocument(read(file))))
          .collect(Collectors.toList());
      for (Future<?> future : done) future.get();
      writer.commit();
    } finally {
      workers.shutdown();
    }
  }

  private static void search(String index, String typed) throws Exception {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Paths.get(index)))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      QueryParser parser = new QueryParser("text", new EnglishAnalyzer());
      parser.setDefaultOperator(QueryParser.Operator.AND);
      for (ScoreDoc hit : searcher.search(parser.parse(QueryParser.escape(typed)), 10).scoreDocs) {
        System.out.println(hit.score + "\t" + searcher.doc(hit.doc).get("path"));
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("index")) {
      index(arguments[1], arguments[2], Integer.parseInt(arguments[3]));
    } else {
      search(arguments[1], arguments[2]);
    }
  }
}
