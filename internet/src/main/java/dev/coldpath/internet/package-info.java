/// A miniature internet on loopback: name servers, a registry and web servers of made-up companies, so that the real
/// fetchers run over real sockets and nothing leaves the machine. A company is a folder of plain files; what the files
/// cannot say (hanging, dripping, never ending) is a word in its `company.json`.
///
/// Every company, person and address here is invented, and any likeness to a real one is chance.
@NullMarked
package dev.coldpath.internet;

import org.jspecify.annotations.NullMarked;
