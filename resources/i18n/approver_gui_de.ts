<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>This digest was signed here before: {when}, with key {key}, as {user}.</source>
        <translation>Dieser Digest wurde hier schon signiert: {when}, mit Schlüssel {key}, als {user}.</translation>
    </message>
    <message>
        <source>A rejection needs a reason</source>
        <translation>Eine Ablehnung braucht einen Grund</translation>
    </message>
    <message>
        <source>It is written into the journal, for you and those who ask later.</source>
        <translation>Er kommt ins Journal, für Sie und für alle, die später fragen.</translation>
    </message>
    <message>
        <source>Type why you reject this token.</source>
        <translation>Geben Sie ein, warum Sie dieses Token ablehnen.</translation>
    </message>
    <message>
        <source>The key is locked</source>
        <translation>Der Schlüssel ist gesperrt</translation>
    </message>
    <message>
        <source>Key {key} locked itself, or was never unlocked.</source>
        <translation>Schlüssel {key} hat sich gesperrt oder war nie entsperrt.</translation>
    </message>
    <message>
        <source>Give its passphrase again.</source>
        <translation>Geben Sie seine Passphrase noch einmal ein.</translation>
    </message>
    <message>
        <source>The signature made is wrong</source>
        <translation>Die erzeugte Signatur ist falsch</translation>
    </message>
    <message>
        <source>A signature of key {key} did not verify with its public key.</source>
        <translation>Eine Signatur des Schlüssels {key} passt nicht zu seinem öffentlichen Schlüssel.</translation>
    </message>
    <message>
        <source>Do not use this key on this machine; restore its backup on another.</source>
        <translation>Verwenden Sie diesen Schlüssel nicht auf diesem Rechner; stellen Sie seine Sicherung auf einem anderen wieder her.</translation>
    </message>
    <message>
        <source>This is no HSM user name</source>
        <translation>Das ist kein HSM-Benutzername</translation>
    </message>
    <message>
        <source>{name} is not 1 to 31 letters, digits or underscores.</source>
        <translation>{name} besteht nicht aus 1 bis 31 Buchstaben, Ziffern oder Unterstrichen.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Type the name under which the cluster knows you.</source>
        <translation>Geben Sie den Namen ein, unter dem der Cluster Sie kennt.</translation>
    </message>
    <message>
        <source>This is no role of an approver</source>
        <translation>Das ist keine Rolle für Genehmigende</translation>
    </message>
    <message>
        <source>{role} is neither crypto-user nor admin.</source>
        <translation>{role} ist weder crypto-user noch admin.</translation>
    </message>
    <message>
        <source>Choose the role of your HSM user.</source>
        <translation>Wählen Sie die Rolle Ihres HSM-Benutzers.</translation>
    </message>
    <message>
        <source>Read the doubts; to sign all the same, type an acknowledgement.</source>
        <translation>Lesen Sie die Zweifel; um trotzdem zu signieren, geben Sie eine Begründung ein.</translation>
    </message>
    <message>
        <source>Ask for a new token; to sign all the same, type why you overrule.</source>
        <translation>Verlangen Sie ein neues Token; um trotzdem zu signieren, geben Sie ein, warum Sie sich darüber hinwegsetzen.</translation>
    </message>
    <message>
        <source>A check stands against signing</source>
        <translation>Eine Prüfung spricht gegen das Signieren</translation>
    </message>
    <message>
        <source>The checks on this token say: {verdict}.</source>
        <translation>Die Prüfungen dieses Tokens ergeben: {verdict}.</translation>
    </message>
    <message>
        <source>The key was not deleted</source>
        <translation>Der Schlüssel wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>What was typed is not the name {name}.</source>
        <translation>Die Eingabe ist nicht der Name {name}.</translation>
    </message>
    <message>
        <source>Type the name exactly to delete the key for good.</source>
        <translation>Geben Sie den Namen genau ein, um den Schlüssel endgültig zu löschen.</translation>
    </message>
    <message>
        <source>The file or its folder is not there.</source>
        <translation>Die Datei oder ihr Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>This account has no permission for it.</source>
        <translation>Dieses Benutzerkonto darf das nicht.</translation>
    </message>
    <message>
        <source>A file of this name is there already, and nothing is overwritten.</source>
        <translation>Eine Datei dieses Namens ist schon da, und nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file is larger than anything that belongs here.</source>
        <translation>Die Datei ist größer als alles, was hierher gehört.</translation>
    </message>
    <message>
        <source>The medium is full.</source>
        <translation>Das Medium ist voll.</translation>
    </message>
    <message>
        <source>The medium is write-protected.</source>
        <translation>Das Medium ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The medium answers with errors, or was removed.</source>
        <translation>Das Medium antwortet mit Fehlern oder wurde entfernt.</translation>
    </message>
    <message>
        <source>The medium was removed.</source>
        <translation>Das Medium wurde entfernt.</translation>
    </message>
    <message>
        <source>The name is too long for this medium.</source>
        <translation>Der Name ist zu lang für dieses Medium.</translation>
    </message>
    <message>
        <source>The medium cannot have a file of this name.</source>
        <translation>Das Medium kann keine Datei dieses Namens haben.</translation>
    </message>
    <message>
        <source>The operating system answered: {answer}.</source>
        <translation>Das Betriebssystem antwortete: {answer}.</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei war nicht zu lesen</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>Check the medium and open the file again.</source>
        <translation>Prüfen Sie das Medium und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The file reads back differently</source>
        <translation>Die Datei liest sich anders zurück</translation>
    </message>
    <message>
        <source>{path} does not hold what was written to it.</source>
        <translation>{path} enthält nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Use another medium and save again; do not hand this one over.</source>
        <translation>Nehmen Sie ein anderes Medium und speichern Sie noch einmal; geben Sie dieses nicht weiter.</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei war nicht zu schreiben</translation>
    </message>
    <message>
        <source>Choose another name, folder or medium. Nothing was changed.</source>
        <translation>Wählen Sie einen anderen Namen, Ordner oder ein anderes Medium. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no room for your signature</source>
        <translation>Für Ihre Signatur ist kein Platz</translation>
    </message>
    <message>
        <source>Signed, it would be no token file any more. {why}</source>
        <translation>Signiert wäre sie keine Token-Datei mehr. {why}</translation>
    </message>
    <message>
        <source>Ask the coordinator for a new token.</source>
        <translation>Bitten Sie den Koordinator um ein neues Token.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Too many files for one sitting</source>
        <translation>Zu viele Dateien für eine Sitzung</translation>
    </message>
    <message>
        <source>These are {count} files; a sitting holds {most}.</source>
        <translation>Das sind {count} Dateien; eine Sitzung fasst {most}.</translation>
    </message>
    <message>
        <source>Nothing was opened. Open fewer files at once.</source>
        <translation>Nichts wurde geöffnet. Öffnen Sie weniger Dateien auf einmal.</translation>
    </message>
    <message>
        <source>it has no line to read</source>
        <translation>er hat keine Zeile zu lesen</translation>
    </message>
    <message>
        <source>its line is longer than 4 KiB</source>
        <translation>seine Zeile ist länger als 4 KiB</translation>
    </message>
    <message>
        <source>it is a terminal and would show what is typed</source>
        <translation>er ist ein Terminal und würde zeigen, was getippt wird</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>er ist nicht zu lesen</translation>
    </message>
    <message>
        <source>The file descriptor is of no use</source>
        <translation>Der Dateideskriptor taugt nicht</translation>
    </message>
    <message>
        <source>Descriptor {number}: {why}.</source>
        <translation>Deskriptor {number}: {why}.</translation>
    </message>
    <message>
        <source>Open a pipe or a file there and write each secret as one line.</source>
        <translation>Öffnen Sie dort eine Pipe oder eine Datei und schreiben Sie jedes Geheimnis als eine Zeile.</translation>
    </message>
    <message>
        <source>Start the desktop&apos;s keyring, or choose --passphrase-only.</source>
        <translation>Starten Sie den Schlüsselbund der Arbeitsumgebung oder wählen Sie --passphrase-only.</translation>
    </message>
    <message>
        <source>The passphrases differ</source>
        <translation>Die Passphrasen sind verschieden</translation>
    </message>
    <message>
        <source>What was typed the second time is not the same. Nothing was done.</source>
        <translation>Die zweite Eingabe ist nicht dieselbe. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Start again and type the same passphrase twice.</source>
        <translation>Beginnen Sie von vorn und geben Sie zweimal dieselbe Passphrase ein.</translation>
    </message>
    <message>
        <source>Nobody can be asked</source>
        <translation>Niemand kann gefragt werden</translation>
    </message>
    <message>
        <source>There is no terminal that can ask for this, or its input ended.</source>
        <translation>Es gibt kein Terminal, das danach fragen kann, oder seine Eingabe ist zu Ende.</translation>
    </message>
    <message>
        <source>Use a terminal, or give the answer as an option says in --help.</source>
        <translation>Nehmen Sie ein Terminal oder geben Sie die Antwort mit einer Option, siehe --help.</translation>
    </message>
    <message>
        <source>The output could not be written</source>
        <translation>Die Ausgabe war nicht zu schreiben</translation>
    </message>
    <message>
        <source>Make room where the output goes. What was done before is done.</source>
        <translation>Schaffen Sie Platz, wo die Ausgabe hinkommt. Was vorher getan wurde, ist getan.</translation>
    </message>
    <message>
        <source>The journal is in use</source>
        <translation>Das Journal ist in Benutzung</translation>
    </message>
    <message>
        <source>Another window or program holds the journal {path}.</source>
        <translation>Ein anderes Fenster oder Programm hält das Journal {path}.</translation>
    </message>
    <message>
        <source>Close it or wait for it, then try again.</source>
        <translation>Schließen Sie es oder warten Sie darauf; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The journal cannot be written</source>
        <translation>Das Journal ist nicht zu schreiben</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}: {reason}.</translation>
    </message>
    <message>
        <source>Make room or repair the permissions, then try again.</source>
        <translation>Schaffen Sie Platz oder berichtigen Sie die Rechte; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It was there a moment ago and is gone.</source>
        <translation>Eben war es noch da, jetzt ist es fort.</translation>
    </message>
    <message>
        <source>It is shorter than a moment ago.</source>
        <translation>Es ist kürzer als eben noch.</translation>
    </message>
    <message>
        <source>It has no whole entry where the last should be.</source>
        <translation>Wo sein letzter Eintrag sein sollte, ist kein ganzer Eintrag.</translation>
    </message>
    <message>
        <source>Its last line was changed after it was sealed.</source>
        <translation>Seine letzte Zeile wurde nach dem Versiegeln geändert.</translation>
    </message>
    <message>
        <source>Its last line is not a journal entry.</source>
        <translation>Seine letzte Zeile ist kein Journaleintrag.</translation>
    </message>
    <message>
        <source>The journal does not hold</source>
        <translation>Das Journal hält nicht</translation>
    </message>
    <message>
        <source>{path}: {flaw}</source>
        <translation>{path}: {flaw}</translation>
    </message>
    <message>
        <source>Stop here. To go on, set this journal aside as evidence and begin a new one.</source>
        <translation>Halten Sie hier an. Um fortzufahren, legen Sie dieses Journal als Beweis beiseite und beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>Line {line} is not a journal entry.</source>
        <translation>Zeile {line} ist kein Journaleintrag.</translation>
    </message>
    <message>
        <source>Line {line} vouches for a torn line, not there.</source>
        <translation>Zeile {line} bürgt für eine abgerissene Zeile, die nicht da ist.</translation>
    </message>
    <message>
        <source>Line {line} was changed after it was sealed.</source>
        <translation>Zeile {line} wurde nach dem Versiegeln geändert.</translation>
    </message>
    <message>
        <source>Line {line} does not follow: lines were removed, added or moved.</source>
        <translation>Zeile {line} schließt nicht an: Zeilen wurden entfernt, eingefügt oder verschoben.</translation>
    </message>
    <message>
        <source>Line {line} is not the entry due there.</source>
        <translation>Zeile {line} ist nicht der Eintrag, der dort folgen muss.</translation>
    </message>
    <message>
        <source>Line {line} was cut short, and the next entry does not vouch for it.</source>
        <translation>Zeile {line} wurde abgeschnitten, und der nächste Eintrag bürgt nicht für sie.</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>Das Journal ist nicht zu lesen</translation>
    </message>
    <message>
        <source>Check the medium and the permissions, then try again.</source>
        <translation>Prüfen Sie Medium und Rechte; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Too many wrong passphrases</source>
        <translation>Zu viele falsche Passphrasen</translation>
    </message>
    <message>
        <source>The key &apos;{name}&apos; stayed locked. Nothing was tried.</source>
        <translation>Der Schlüssel „{name}“ blieb gesperrt. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>Wait another {seconds} seconds, then try again.</source>
        <translation>Warten Sie noch {seconds} Sekunden; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The wrong passphrases cannot be counted</source>
        <translation>Falsche Passphrasen sind nicht zu zählen</translation>
    </message>
    <message>
        <source>The file for it cannot be read or written: {reason}. Nothing was tried.</source>
        <translation>Die Datei dafür ist nicht zu lesen oder zu schreiben: {reason}. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>Make room on the disk, or mend the permissions of the folder with the keys.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder berichtigen Sie die Rechte des Ordners mit den Schlüsseln.</translation>
    </message>
    <message>
        <source>The key &apos;{name}&apos; was locked again; nothing was signed.</source>
        <translation>Der Schlüssel „{name}“ wurde wieder gesperrt; nichts wurde signiert.</translation>
    </message>
    <message>
        <source>Type its passphrase again.</source>
        <translation>Geben Sie seine Passphrase noch einmal ein.</translation>
    </message>
    <message>
        <source>The keyring&apos;s secret is damaged</source>
        <translation>Das Geheimnis im Schlüsselbund ist beschädigt</translation>
    </message>
    <message>
        <source>{keyring} holds something else than this program put there.</source>
        <translation>{keyring} enthält etwas anderes, als dieses Programm hineingelegt hat.</translation>
    </message>
    <message>
        <source>Restore the key from its backup.</source>
        <translation>Stellen Sie den Schlüssel aus seiner Sicherung wieder her.</translation>
    </message>
    <message>
        <source>No keyring is running in this session.</source>
        <translation>In dieser Sitzung läuft kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keyring is switched off: it would forget the secret.</source>
        <translation>Der Schlüsselbund ist abgeschaltet: Er würde das Geheimnis vergessen.</translation>
    </message>
    <message>
        <source>None of the keyrings found here protects what it keeps.</source>
        <translation>Keiner der hier gefundenen Schlüsselbunde schützt, was er aufbewahrt.</translation>
    </message>
    <message>
        <source>{name} keeps secrets in the open.</source>
        <translation>{name} bewahrt Geheimnisse offen auf.</translation>
    </message>
    <message>
        <source>{name} is not recommended by the library that offers it.</source>
        <translation>{name} wird von der Bibliothek, die ihn anbietet, nicht empfohlen.</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>It was asked and said nothing for {seconds} seconds.</source>
        <translation>Er wurde gefragt und sagte {seconds} Sekunden lang nichts.</translation>
    </message>
    <message>
        <source>Look for a window that asks for its password; then try again.</source>
        <translation>Suchen Sie ein Fenster, das nach seinem Passwort fragt; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>It was not unlocked when it was asked. Nothing was lost.</source>
        <translation>Er wurde auf die Anfrage hin nicht entsperrt. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Unlock the keyring with its own password, then try again.</source>
        <translation>Entsperren Sie den Schlüsselbund mit seinem eigenen Passwort; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It refused to forget a secret.</source>
        <translation>Er weigerte sich, ein Geheimnis zu vergessen.</translation>
    </message>
    <message>
        <source>It holds something else than this program put there.</source>
        <translation>Er enthält etwas anderes, als dieses Programm hineingelegt hat.</translation>
    </message>
    <message>
        <source>It went away or refused: {kind}.</source>
        <translation>Er verschwand oder weigerte sich: {kind}.</translation>
    </message>
    <message>
        <source>The keyring did not help</source>
        <translation>Der Schlüsselbund half nicht</translation>
    </message>
    <message>
        <source>See that the desktop&apos;s keyring runs and is unlocked, then try again.</source>
        <translation>Sorgen Sie dafür, dass der Schlüsselbund der Arbeitsumgebung läuft und entsperrt ist; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No usable keyring</source>
        <translation>Kein brauchbarer Schlüsselbund</translation>
    </message>
    <message>
        <source>Start the desktop&apos;s keyring (GNOME Keyring, KWallet or KeePassXC); then try again.</source>
        <translation>Starten Sie den Schlüsselbund der Arbeitsumgebung (GNOME Keyring, KWallet oder KeePassXC); dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The passphrase is not text</source>
        <translation>Die Passphrase ist kein Text</translation>
    </message>
    <message>
        <source>Choose a passphrase that can be typed.</source>
        <translation>Wählen Sie eine Passphrase, die sich eingeben lässt.</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>Die Passphrase ist zu kurz</translation>
    </message>
    <message>
        <source>It has {found} characters; at least {least} are needed.</source>
        <translation>Sie hat {found} Zeichen; mindestens {least} sind nötig.</translation>
    </message>
    <message>
        <source>Choose a longer one; five words that do not belong together are good.</source>
        <translation>Wählen Sie eine längere; gut sind fünf Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Falsche Passphrase</translation>
    </message>
    <message>
        <source>It is not UTF-8 text, or longer than {most} characters.</source>
        <translation>Sie ist kein UTF-8-Text oder länger als {most} Zeichen.</translation>
    </message>
    <message>
        <source>What was typed is not UTF-8 text, or longer than {most} characters, so it cannot be the passphrase. Nothing was tried.</source>
        <translation>Die Eingabe ist kein UTF-8-Text oder länger als {most} Zeichen, kann also nicht die Passphrase sein. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>Type the passphrase again.</source>
        <translation>Geben Sie die Passphrase noch einmal ein.</translation>
    </message>
    <message>
        <source>At least {least} characters are needed.</source>
        <translation>Mindestens {least} Zeichen sind nötig.</translation>
    </message>
    <message>
        <source>Hard to guess. Make sure that you can still type it in a year.</source>
        <translation>Schwer zu erraten. Sorgen Sie dafür, dass Sie sie auch in einem Jahr noch eingeben können.</translation>
    </message>
    <message>
        <source>It holds a word that everybody tries first. Leave that word out.</source>
        <translation>Sie enthält ein Wort, das alle zuerst versuchen. Lassen Sie dieses Wort weg.</translation>
    </message>
    <message>
        <source>Repeats and rows such as 1234 or qwerty add almost nothing.</source>
        <translation>Wiederholungen und Reihen wie 1234 oder qwertz bringen fast nichts.</translation>
    </message>
    <message>
        <source>Add another word, and a digit or a mark between the words.</source>
        <translation>Fügen Sie noch ein Wort an, und eine Ziffer oder ein Zeichen zwischen den Wörtern.</translation>
    </message>
    <message>
        <source>Longer is better: add another word that does not belong to the others.</source>
        <translation>Länger ist besser: Fügen Sie noch ein Wort an, das nicht zu den anderen gehört.</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>ein privater Schlüssel</translation>
    </message>
    <message>
        <source>an encrypted private key</source>
        <translation>ein verschlüsselter privater Schlüssel</translation>
    </message>
    <message>
        <source>a public key</source>
        <translation>ein öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>a public key in the older PKCS#1 form</source>
        <translation>ein öffentlicher Schlüssel in der älteren Form PKCS#1</translation>
    </message>
    <message>
        <source>an elliptic-curve key</source>
        <translation>ein Schlüssel auf elliptischer Kurve</translation>
    </message>
    <message>
        <source>elliptic-curve parameters</source>
        <translation>eine Angabe zu einer elliptischen Kurve</translation>
    </message>
    <message>
        <source>a DSA key</source>
        <translation>ein DSA-Schlüssel</translation>
    </message>
    <message>
        <source>a key in OpenSSH&apos;s own format</source>
        <translation>ein Schlüssel in OpenSSHs eigenem Format</translation>
    </message>
    <message>
        <source>a certificate</source>
        <translation>ein Zertifikat</translation>
    </message>
    <message>
        <source>a certificate request</source>
        <translation>eine Zertifikatsanforderung</translation>
    </message>
    <message>
        <source>The key file is too large</source>
        <translation>Die Schlüsseldatei ist zu groß</translation>
    </message>
    <message>
        <source>A key file has at most {most} bytes.</source>
        <translation>Eine Schlüsseldatei hat höchstens {most} Bytes.</translation>
    </message>
    <message>
        <source>Choose the file that holds the key and nothing else.</source>
        <translation>Wählen Sie die Datei, die den Schlüssel enthält und sonst nichts.</translation>
    </message>
    <message>
        <source>a file with {count} PEM blocks, the last of them {kind}</source>
        <translation>eine Datei mit {count} PEM-Blöcken, der letzte davon {kind}</translation>
    </message>
    <message>
        <source>a PEM block of the kind &apos;{label}&apos;</source>
        <translation>ein PEM-Block der Art „{label}“</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>binary data, perhaps DER or PKCS#12</source>
        <translation>binär, vielleicht DER oder PKCS#12</translation>
    </message>
    <message>
        <source>a PuTTY key</source>
        <translation>ein PuTTY-Schlüssel</translation>
    </message>
    <message>
        <source>a sealed key file or a backup of this program</source>
        <translation>eine versiegelte Schlüsseldatei oder eine Sicherung dieses Programms</translation>
    </message>
    <message>
        <source>no PEM file</source>
        <translation>keine PEM-Datei</translation>
    </message>
    <message>
        <source>Not the key file that is wanted</source>
        <translation>Nicht die verlangte Schlüsseldatei</translation>
    </message>
    <message>
        <source>This is {found}. Wanted is one RSA-2048 key as PEM, as OpenSSL writes it.</source>
        <translation>Das ist {found}. Verlangt ist ein RSA-2048-Schlüssel als PEM, wie OpenSSL ihn schreibt.</translation>
    </message>
    <message>
        <source>Choose another file, or convert this one with openssl pkey.</source>
        <translation>Wählen Sie eine andere Datei oder wandeln Sie diese mit openssl pkey um.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>Die Schlüsseldatei ist beschädigt</translation>
    </message>
    <message>
        <source>Its PEM frame is broken, or there is other text around the one block.</source>
        <translation>Ihr PEM-Rahmen ist zerbrochen, oder um den einen Block steht anderer Text.</translation>
    </message>
    <message>
        <source>Remove what is around the block, or get the file again.</source>
        <translation>Entfernen Sie, was um den Block steht, oder holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The key file asks for too much work</source>
        <translation>Die Schlüsseldatei verlangt zu viel Arbeit</translation>
    </message>
    <message>
        <source>Trying one passphrase on it would keep this machine busy for very long.</source>
        <translation>Eine Passphrase an ihr zu versuchen, würde diesen Rechner sehr lange beschäftigen.</translation>
    </message>
    <message>
        <source>Write it again with openssl pkcs8 -topk8 -v2 aes-256-cbc.</source>
        <translation>Schreiben Sie sie neu mit openssl pkcs8 -topk8 -v2 aes-256-cbc.</translation>
    </message>
    <message>
        <source>The recovery code has an unknown character</source>
        <translation>Der Wiederherstellungscode hat ein unbekanntes Zeichen</translation>
    </message>
    <message>
        <source>A recovery code holds digits and the letters A to Z, but never U. Nothing was tried.</source>
        <translation>Ein Wiederherstellungscode besteht aus Ziffern und den Buchstaben A bis Z, aber nie U. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>Compare it with the paper, character by character.</source>
        <translation>Vergleichen Sie ihn Zeichen für Zeichen mit dem Papier.</translation>
    </message>
    <message>
        <source>The recovery code is mistyped</source>
        <translation>Der Wiederherstellungscode ist vertippt</translation>
    </message>
    <message>
        <source>Its last {count} characters do not fit the others. Nothing was tried.</source>
        <translation>Seine letzten {count} Zeichen passen nicht zu den anderen. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>The recovery code has the wrong length</source>
        <translation>Der Wiederherstellungscode hat die falsche Länge</translation>
    </message>
    <message>
        <source>It has {wanted} characters; here are {found}. Nothing was tried.</source>
        <translation>Er hat {wanted} Zeichen; hier sind {found}. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>The key file asks for its passphrase</source>
        <translation>Die Schlüsseldatei verlangt ihre Passphrase</translation>
    </message>
    <message>
        <source>It is encrypted, and no passphrase for the file was given.</source>
        <translation>Sie ist verschlüsselt, und für die Datei wurde keine Passphrase angegeben.</translation>
    </message>
    <message>
        <source>Give the passphrase that the file was encrypted with.</source>
        <translation>Geben Sie die Passphrase ein, mit der die Datei verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>Wrong passphrase for the key file</source>
        <translation>Falsche Passphrase für die Schlüsseldatei</translation>
    </message>
    <message>
        <source>Nothing could be decrypted with it, or the file is damaged.</source>
        <translation>Damit ließ sich nichts entschlüsseln, oder die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Try the passphrase that the file was encrypted with.</source>
        <translation>Versuchen Sie die Passphrase, mit der die Datei verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>an RSA key for PSS signatures only</source>
        <translation>ein RSA-Schlüssel nur für PSS-Signaturen</translation>
    </message>
    <message>
        <source>The encryption of the key file is unknown</source>
        <translation>Die Verschlüsselung der Schlüsseldatei ist unbekannt</translation>
    </message>
    <message>
        <source>Its cipher or key derivation is not supported here; nothing was tried.</source>
        <translation>Ihre Verschlüsselung oder Schlüsselableitung wird hier nicht unterstützt; nichts wurde versucht.</translation>
    </message>
    <message>
        <source>an RSA key of {bits} bits</source>
        <translation>ein RSA-Schlüssel mit {bits} Bit</translation>
    </message>
    <message>
        <source>an RSA key with exponent {exponent}</source>
        <translation>ein RSA-Schlüssel mit dem Exponenten {exponent}</translation>
    </message>
    <message>
        <source>a key of another kind ({kind})</source>
        <translation>ein Schlüssel anderer Art ({kind})</translation>
    </message>
    <message>
        <source>Not an RSA-2048 key</source>
        <translation>Kein RSA-2048-Schlüssel</translation>
    </message>
    <message>
        <source>This is {found}. A token is signed with RSA-2048, exponent 65537.</source>
        <translation>Das ist {found}. Ein Token wird mit RSA-2048, Exponent 65537, signiert.</translation>
    </message>
    <message>
        <source>Make a new key here, or one with openssl genrsa 2048.</source>
        <translation>Erzeugen Sie hier einen neuen Schlüssel oder einen mit openssl genrsa 2048.</translation>
    </message>
    <message>
        <source>The key cannot be used</source>
        <translation>Der Schlüssel ist nicht brauchbar</translation>
    </message>
    <message>
        <source>Its structure or its numbers do not form a sound RSA-2048 key of two primes.</source>
        <translation>Sein Aufbau oder seine Zahlen ergeben keinen ordentlichen RSA-2048-Schlüssel aus zwei Primzahlen.</translation>
    </message>
    <message>
        <source>Get the key file again from where it was made.</source>
        <translation>Holen Sie die Schlüsseldatei noch einmal von dort, wo sie erzeugt wurde.</translation>
    </message>
    <message>
        <source>This cannot be the name of a key</source>
        <translation>Das kann kein Name eines Schlüssels sein</translation>
    </message>
    <message>
        <source>A name has 1 to {most} characters: letters A to Z, digits, dash, underscore and dot, and does not begin with a dot.</source>
        <translation>Ein Name hat 1 bis {most} Zeichen: Buchstaben A bis Z, Ziffern, Bindestrich, Unterstrich und Punkt; er beginnt nicht mit einem Punkt.</translation>
    </message>
    <message>
        <source>Choose another name, for example your HSM user name.</source>
        <translation>Wählen Sie einen anderen Namen, zum Beispiel Ihren HSM-Benutzernamen.</translation>
    </message>
    <message>
        <source>The key &apos;{name}&apos; stayed locked. {else_wrong}</source>
        <translation>Der Schlüssel „{name}“ blieb gesperrt. {else_wrong}</translation>
    </message>
    <message>
        <source>The sealed key contradicts its file</source>
        <translation>Der versiegelte Schlüssel widerspricht seiner Datei</translation>
    </message>
    <message>
        <source>The private key in &apos;{name}&apos; does not belong to the public key beside it.</source>
        <translation>Der private Schlüssel in „{name}“ gehört nicht zum öffentlichen Schlüssel daneben.</translation>
    </message>
    <message>
        <source>Do not use this file; restore the key from its backup.</source>
        <translation>Verwenden Sie diese Datei nicht; stellen Sie den Schlüssel aus seiner Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Its seal cannot tell a wrong passphrase from a wrong keyring secret or a damaged file.</source>
        <translation>Seinem Siegel ist nicht anzusehen, ob die Passphrase falsch ist, das Geheimnis im Schlüsselbund falsch ist oder die Datei beschädigt ist.</translation>
    </message>
    <message>
        <source>Its seal cannot tell a wrong passphrase from a damaged file.</source>
        <translation>Seinem Siegel ist nicht anzusehen, ob die Passphrase falsch oder die Datei beschädigt ist.</translation>
    </message>
    <message>
        <source>Its seal cannot tell a wrong passphrase from the recovery code of another backup or a damaged file.</source>
        <translation>Seinem Siegel ist nicht anzusehen, ob die Passphrase falsch ist, der Wiederherstellungscode zu einer anderen Sicherung gehört oder die Datei beschädigt ist.</translation>
    </message>
    <message>
        <source>It has more than {most} bytes.</source>
        <translation>Sie hat mehr als {most} Bytes.</translation>
    </message>
    <message>
        <source>It is not the JSON of a sealed key.</source>
        <translation>Sie ist nicht das JSON eines versiegelten Schlüssels.</translation>
    </message>
    <message>
        <source>It is not one JSON object.</source>
        <translation>Sie ist nicht genau ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It does not say that it is of the format {format}.</source>
        <translation>Sie sagt nicht, dass sie vom Format {format} ist.</translation>
    </message>
    <message>
        <source>It is not written in the one way that this program writes.</source>
        <translation>Sie ist nicht so geschrieben, wie dieses Programm schreibt.</translation>
    </message>
    <message>
        <source>Its key derivation asks for more, or less, than is allowed.</source>
        <translation>Ihre Schlüsselableitung verlangt mehr oder weniger, als erlaubt ist.</translation>
    </message>
    <message>
        <source>Its time or its protection is unknown.</source>
        <translation>Ihre Zeit oder ihr Schutz ist unbekannt.</translation>
    </message>
    <message>
        <source>Not enough memory to open the key</source>
        <translation>Zu wenig Arbeitsspeicher, um den Schlüssel zu öffnen</translation>
    </message>
    <message>
        <source>{mib} MiB are needed for about a second.</source>
        <translation>{mib} MiB werden etwa eine Sekunde lang gebraucht.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Its field &apos;{name}&apos; is not base64.</source>
        <translation>Ihr Feld „{name}“ ist nicht base64.</translation>
    </message>
    <message>
        <source>Its field &apos;{name}&apos; is missing or wrong.</source>
        <translation>Ihr Feld „{name}“ fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Not a sound sealed key file</source>
        <translation>Keine ordentliche versiegelte Schlüsseldatei</translation>
    </message>
    <message>
        <source>Take the file again from where it was made, or restore a backup.</source>
        <translation>Holen Sie die Datei noch einmal von dort, wo sie erzeugt wurde, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The key file cannot be used</source>
        <translation>Die Schlüsseldatei ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The file of the key &apos;{name}&apos;: {reason}</source>
        <translation>Die Datei des Schlüssels „{name}“: {reason}</translation>
    </message>
    <message>
        <source>Restore the key from its backup under another name.</source>
        <translation>Stellen Sie den Schlüssel aus seiner Sicherung unter anderem Namen wieder her.</translation>
    </message>
    <message>
        <source>The key file changed meanwhile</source>
        <translation>Die Schlüsseldatei hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Another window changed the key &apos;{name}&apos;; it is left as it is.</source>
        <translation>Ein anderes Fenster hat den Schlüssel „{name}“ geändert; er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Look at the keys again before you go on.</source>
        <translation>Sehen Sie sich die Schlüssel noch einmal an, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>It is a link that leads nowhere.</source>
        <translation>Sie ist ein Verweis, der ins Leere führt.</translation>
    </message>
    <message>
        <source>There is no such key</source>
        <translation>Diesen Schlüssel gibt es nicht</translation>
    </message>
    <message>
        <source>No key here has the name &apos;{name}&apos;.</source>
        <translation>Kein Schlüssel hier hat den Namen „{name}“.</translation>
    </message>
    <message>
        <source>Choose one of the keys listed, make one, or restore a backup.</source>
        <translation>Wählen Sie einen der aufgeführten Schlüssel, erzeugen Sie einen oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>It was renamed: it holds the key &apos;{name}&apos;.</source>
        <translation>Sie wurde umbenannt: Sie enthält den Schlüssel „{name}“.</translation>
    </message>
    <message>
        <source>It is a backup; restore it to use it.</source>
        <translation>Sie ist eine Sicherung; stellen Sie sie wieder her, um sie zu benutzen.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>Sie ist nicht zu lesen: {reason}.</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>Der Name ist vergeben</translation>
    </message>
    <message>
        <source>A key file named &apos;{name}&apos; is here already; it was left as it is.</source>
        <translation>Eine Schlüsseldatei namens „{name}“ ist schon hier; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Ask for a new token, have it approved, and use it in this session.</source>
        <translation>Fordern Sie ein neues Token an, lassen Sie es genehmigen und verwenden Sie es in dieser Sitzung.</translation>
    </message>
    <message>
        <source>List the users or keys, and use a name from the list.</source>
        <translation>Rufen Sie die Liste der Benutzer oder Schlüssel ab und verwenden Sie einen Namen daraus.</translation>
    </message>
    <message>
        <source>A quorum is set for this service, and no approvals came along.</source>
        <translation>Für diesen Dienst ist ein Quorum gesetzt, und es kamen keine Genehmigungen mit.</translation>
    </message>
    <message>
        <source>Ask for a token of this service and have it approved.</source>
        <translation>Fordern Sie ein Token dieses Dienstes an und lassen Sie es genehmigen.</translation>
    </message>
    <message>
        <source>The key wants approvals, and none came along that count.</source>
        <translation>Der Schlüssel verlangt Genehmigungen, und es kamen keine mit, die zählen.</translation>
    </message>
    <message>
        <source>Ask for a token for this key and have it approved.</source>
        <translation>Fordern Sie ein Token für diesen Schlüssel an und lassen Sie es genehmigen.</translation>
    </message>
    <message>
        <source>A token ends with a success or with its time, not with this.</source>
        <translation>Ein Token endet mit einem Erfolg oder mit seiner Zeit, nicht hiermit.</translation>
    </message>
    <message>
        <source>Collect the missing approvals before the token&apos;s time is over.</source>
        <translation>Sammeln Sie die fehlenden Genehmigungen, bevor die Zeit des Tokens um ist.</translation>
    </message>
    <message>
        <source>The token was used, is too old, or belongs to another session; or a signature is not by the registered key of the user it names.</source>
        <translation>Das Token wurde schon verwendet, ist zu alt oder gehört zu einer anderen Sitzung; oder eine Signatur ist nicht vom registrierten Schlüssel des Benutzers, den sie nennt.</translation>
    </message>
    <message>
        <source>The token file that was given holds no signature.</source>
        <translation>Die angegebene Token-Datei enthält keine Signatur.</translation>
    </message>
    <message>
        <source>Merge the approvers&apos; files first.</source>
        <translation>Führen Sie zuerst die Dateien der Genehmigenden zusammen.</translation>
    </message>
    <message>
        <source>The registration is not signed by the private half of the key given with it.</source>
        <translation>Die Registrierung ist nicht mit der privaten Hälfte des Schlüssels signiert, der dabei angegeben ist.</translation>
    </message>
    <message>
        <source>Sign a new registration token with the key that is to be registered.</source>
        <translation>Signieren Sie ein neues Registrierungs-Token mit dem Schlüssel, der registriert werden soll.</translation>
    </message>
    <message>
        <source>Quorum values go from 2 to 8, and no higher than there are users who can approve. A key has both values or none; user needs no more than quorum.</source>
        <translation>Quorum-Werte gehen von 2 bis 8 und nicht höher, als es Benutzer gibt, die genehmigen können. Ein Schlüssel hat beide Werte oder keinen; user braucht nicht mehr als quorum.</translation>
    </message>
    <message>
        <source>Choose other values, or share the key with more users.</source>
        <translation>Wählen Sie andere Werte, oder teilen Sie den Schlüssel mit mehr Benutzern.</translation>
    </message>
    <message>
        <source>This key can be used without approvals.</source>
        <translation>Dieser Schlüssel lässt sich ohne Genehmigungen benutzen.</translation>
    </message>
    <message>
        <source>Do it without a token, or choose another key.</source>
        <translation>Tun Sie es ohne Token, oder wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>An HSM holds 1,024 tokens, live or forgotten.</source>
        <translation>Ein HSM fasst 1.024 Token, lebende oder vergessene.</translation>
    </message>
    <message>
        <source>Delete your own tokens, or wait ten minutes until old ones expire.</source>
        <translation>Löschen Sie Ihre eigenen Token, oder warten Sie zehn Minuten, bis alte ablaufen.</translation>
    </message>
    <message>
        <source>A user has one live token at a time for the services user and quorum.</source>
        <translation>Für die Dienste user und quorum hat ein Benutzer immer nur ein lebendes Token.</translation>
    </message>
    <message>
        <source>Use that token, or delete it and ask again.</source>
        <translation>Verwenden Sie dieses Token, oder löschen Sie es und fordern Sie ein neues an.</translation>
    </message>
    <message>
        <source>A token is for one service, and for one key where it is about keys.</source>
        <translation>Ein Token gilt für einen Dienst und, wo es um Schlüssel geht, für einen Schlüssel.</translation>
    </message>
    <message>
        <source>Choose the service that covers the operation, and its key.</source>
        <translation>Wählen Sie den Dienst, zu dem der Vorgang gehört, und den Schlüssel dazu.</translation>
    </message>
    <message>
        <source>The cluster could make nothing of the token file.</source>
        <translation>Der Cluster konnte mit der Token-Datei nichts anfangen.</translation>
    </message>
    <message>
        <source>Merge the approvals again from the files that the approvers sent.</source>
        <translation>Führen Sie die Genehmigungen noch einmal aus den Dateien zusammen, die von den Genehmigenden kamen.</translation>
    </message>
    <message>
        <source>A key must be on two HSMs, so that it is not lost with one of them.</source>
        <translation>Ein Schlüssel muss auf zwei HSMs sein, damit er nicht mit einem von ihnen verloren geht.</translation>
    </message>
    <message>
        <source>Wait for the missing HSM, or add one; a lab of one HSM can turn the check off.</source>
        <translation>Warten Sie auf das fehlende HSM, oder fügen Sie eines hinzu; ein Labor mit einem HSM kann die Prüfung abschalten.</translation>
    </message>
    <message>
        <source>The HSMs of the cluster disagree about it.</source>
        <translation>Die HSMs des Clusters sind sich darüber nicht einig.</translation>
    </message>
    <message>
        <source>Make the last change again, so that it reaches every HSM.</source>
        <translation>Machen Sie die letzte Änderung noch einmal, damit sie jedes HSM erreicht.</translation>
    </message>
    <message>
        <source>Five wrong passwords lock an account.</source>
        <translation>Fünf falsche Passwörter sperren ein Konto.</translation>
    </message>
    <message>
        <source>Ask an admin to change the password; that unlocks the account.</source>
        <translation>Bitten Sie einen Admin, das Passwort zu ändern; das entsperrt das Konto.</translation>
    </message>
    <message>
        <source>This user has a second factor.</source>
        <translation>Dieser Benutzer hat einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>Log in with the second factor.</source>
        <translation>Melden Sie sich mit dem zweiten Faktor an.</translation>
    </message>
    <message>
        <source>The second factor was not accepted, or there is none.</source>
        <translation>Der zweite Faktor wurde nicht angenommen, oder es gibt keinen.</translation>
    </message>
    <message>
        <source>Begin the login again and sign its new file with the registered key.</source>
        <translation>Beginnen Sie die Anmeldung von vorn und signieren Sie die neue Datei mit dem registrierten Schlüssel.</translation>
    </message>
    <message>
        <source>The name, the role and the password do not belong together.</source>
        <translation>Name, Rolle und Passwort gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Check all three; five wrong passwords lock the account.</source>
        <translation>Prüfen Sie alle drei; fünf falsche Passwörter sperren das Konto.</translation>
    </message>
    <message>
        <source>Nobody is logged in on this session; tokens of an earlier login are dead.</source>
        <translation>In dieser Sitzung ist niemand angemeldet; Token einer früheren Anmeldung sind ungültig.</translation>
    </message>
    <message>
        <source>Log in, and ask for a new token.</source>
        <translation>Melden Sie sich an und fordern Sie ein neues Token an.</translation>
    </message>
    <message>
        <source>A session holds one login.</source>
        <translation>Eine Sitzung fasst eine Anmeldung.</translation>
    </message>
    <message>
        <source>Log out first; the tokens of that login die with it.</source>
        <translation>Melden Sie sich zuerst ab; damit werden die Token dieser Anmeldung ungültig.</translation>
    </message>
    <message>
        <source>Admins manage users; crypto users hold keys and sign.</source>
        <translation>Admins verwalten Benutzer; crypto-user besitzen Schlüssel und signieren.</translation>
    </message>
    <message>
        <source>Log in with the role that may do it.</source>
        <translation>Melden Sie sich in der Rolle an, die es darf.</translation>
    </message>
    <message>
        <source>A new cluster has no admin with a password yet.</source>
        <translation>Ein neuer Cluster hat noch keinen Admin mit Passwort.</translation>
    </message>
    <message>
        <source>Activate the cluster.</source>
        <translation>Aktivieren Sie den Cluster.</translation>
    </message>
    <message>
        <source>A cluster is activated once.</source>
        <translation>Ein Cluster wird nur einmal aktiviert.</translation>
    </message>
    <message>
        <source>Log in as an admin.</source>
        <translation>Melden Sie sich als Admin an.</translation>
    </message>
    <message>
        <source>A user name has 1 to 31 letters, digits and underscores.</source>
        <translation>Ein Benutzername besteht aus 1 bis 31 Buchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The password does not meet the cluster&apos;s rules, or was typed differently twice.</source>
        <translation>Das Passwort genügt den Regeln des Clusters nicht, oder die beiden Eingaben waren verschieden.</translation>
    </message>
    <message>
        <source>Choose another password and type it twice the same.</source>
        <translation>Wählen Sie ein anderes Passwort und geben Sie es zweimal gleich ein.</translation>
    </message>
    <message>
        <source>A name can be taken once in each role.</source>
        <translation>Ein Name kann in jeder Rolle einmal vergeben werden.</translation>
    </message>
    <message>
        <source>There is no user of this name in this role.</source>
        <translation>In dieser Rolle gibt es keinen Benutzer dieses Namens.</translation>
    </message>
    <message>
        <source>A user who is logged in or owns keys stays.</source>
        <translation>Ein Benutzer, der angemeldet ist oder Schlüssel besitzt, bleibt.</translation>
    </message>
    <message>
        <source>Delete its keys first, or let another admin do it.</source>
        <translation>Löschen Sie zuerst seine Schlüssel, oder lassen Sie es einen anderen Admin tun.</translation>
    </message>
    <message>
        <source>Approvals and second factors are signed with RSA keys of 2,048 bits.</source>
        <translation>Genehmigungen und zweite Faktoren werden mit RSA-Schlüsseln von 2.048 Bit signiert.</translation>
    </message>
    <message>
        <source>Give the public key of such a pair as a PEM file.</source>
        <translation>Geben Sie den öffentlichen Schlüssel eines solchen Paares als PEM-Datei an.</translation>
    </message>
    <message>
        <source>There is no such key, or this user may not see it.</source>
        <translation>Diesen Schlüssel gibt es nicht, oder dieser Benutzer darf ihn nicht sehen.</translation>
    </message>
    <message>
        <source>A label can stand for several keys.</source>
        <translation>Ein Label kann für mehrere Schlüssel stehen.</translation>
    </message>
    <message>
        <source>Name the key by its reference.</source>
        <translation>Nennen Sie den Schlüssel bei seiner Schlüsselnummer.</translation>
    </message>
    <message>
        <source>Users with whom a key is shared may use it, not manage it.</source>
        <translation>Benutzer, mit denen ein Schlüssel geteilt ist, dürfen ihn benutzen, aber nicht verwalten.</translation>
    </message>
    <message>
        <source>Log in as the owner of the key.</source>
        <translation>Melden Sie sich als Besitzer des Schlüssels an.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>Look at the key&apos;s users in the list of keys.</source>
        <translation>Sehen Sie in der Liste der Schlüssel nach, wer ihn benutzen darf.</translation>
    </message>
    <message>
        <source>The key&apos;s attributes do not allow this.</source>
        <translation>Die Attribute des Schlüssels erlauben das nicht.</translation>
    </message>
    <message>
        <source>Choose a key that was made for it.</source>
        <translation>Wählen Sie einen Schlüssel, der dafür gemacht ist.</translation>
    </message>
    <message>
        <source>A value does not fit the key or the command.</source>
        <translation>Ein Wert passt nicht zum Schlüssel oder zum Befehl.</translation>
    </message>
    <message>
        <source>Choose another key, another mechanism or another value.</source>
        <translation>Wählen Sie einen anderen Schlüssel, einen anderen Mechanismus oder einen anderen Wert.</translation>
    </message>
    <message>
        <source>The signature is not by this key over this data.</source>
        <translation>Die Signatur ist nicht von diesem Schlüssel über diese Daten.</translation>
    </message>
    <message>
        <source>Compare the file, the key, the hash function and the mechanism.</source>
        <translation>Vergleichen Sie Datei, Schlüssel, Hashfunktion und Mechanismus.</translation>
    </message>
    <message>
        <source>The tool could not reach a file that this program laid beside it.</source>
        <translation>Das Werkzeug konnte eine Datei nicht erreichen, die dieses Programm daneben gelegt hat.</translation>
    </message>
    <message>
        <source>Check the space and the rights in the tool&apos;s temporary folder, and try again.</source>
        <translation>Prüfen Sie Platz und Rechte im temporären Ordner des Werkzeugs; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The tool does not take this command; its version may differ.</source>
        <translation>Das Werkzeug nimmt diesen Befehl nicht an; vielleicht hat es eine andere Version.</translation>
    </message>
    <message>
        <source>The folder with the keys cannot be used</source>
        <translation>Der Ordner mit den Schlüsseln ist nicht brauchbar</translation>
    </message>
    <message>
        <source>Make room on the disk, or mend the permissions of the folder.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder berichtigen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>This is a key file, not a backup</source>
        <translation>Das ist eine Schlüsseldatei, keine Sicherung</translation>
    </message>
    <message>
        <source>It opens with &apos;{protection}&apos;, not with a recovery code.</source>
        <translation>Sie öffnet sich mit „{protection}“, nicht mit einem Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Choose the file that was written when the key was backed up.</source>
        <translation>Wählen Sie die Datei, die beim Sichern des Schlüssels geschrieben wurde.</translation>
    </message>
    <message>
        <source>The keyring kept a secret that opens nothing any more. {why}</source>
        <translation>Der Schlüsselbund behielt ein Geheimnis, das nichts mehr öffnet. {why}</translation>
    </message>
    <message>
        <source>The keyring does not keep secrets</source>
        <translation>Der Schlüsselbund behält keine Geheimnisse</translation>
    </message>
    <message>
        <source>What was put into it did not come back. Nothing was made.</source>
        <translation>Was hineingelegt wurde, kam nicht zurück. Nichts wurde erzeugt.</translation>
    </message>
    <message>
        <source>The keyring lacks this key&apos;s secret</source>
        <translation>Im Schlüsselbund fehlt das Geheimnis dieses Schlüssels</translation>
    </message>
    <message>
        <source>The file of the key &apos;{name}&apos; is here, but {keyring} has no secret for it.</source>
        <translation>Die Datei des Schlüssels „{name}“ ist hier, aber {keyring} hat kein Geheimnis dafür.</translation>
    </message>
    <message>
        <source>Open the keyring that the key was made with, or restore its backup.</source>
        <translation>Öffnen Sie den Schlüsselbund, mit dem der Schlüssel erzeugt wurde, oder stellen Sie seine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Start or unlock the desktop&apos;s keyring and try again, or choose the protection &apos;passphrase only&apos; explicitly.</source>
        <translation>Starten oder entsperren Sie den Schlüsselbund der Arbeitsumgebung und versuchen Sie es noch einmal, oder wählen Sie ausdrücklich den Schutz „nur Passphrase“.</translation>
    </message>
    <message>
        <source>Type the passphrase again; there is no wait yet.</source>
        <translation>Geben Sie die Passphrase noch einmal ein; noch gibt es keine Wartezeit.</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds, then type the passphrase again.</source>
        <translation>Warten Sie {seconds} Sekunden; dann geben Sie die Passphrase noch einmal ein.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}). Defaults are used.</source>
        <translation>Die Einstellungen in {path} sind nicht zu lesen ({reason}). Es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be understood. Defaults are used, and the file is kept under another name when settings are next saved.</source>
        <translation>Die Einstellungen in {path} sind nicht zu verstehen. Es gelten die Voreinstellungen; beim nächsten Speichern bleibt die Datei unter anderem Namen erhalten.</translation>
    </message>
    <message>
        <source>Settings in {path} that cannot be used were left out: {names}.</source>
        <translation>Unbrauchbare Einstellungen in {path} wurden weggelassen: {names}.</translation>
    </message>
    <message>
        <source>The settings cannot be saved</source>
        <translation>Die Einstellungen sind nicht zu speichern</translation>
    </message>
    <message>
        <source>Make room or repair the permissions; they hold until the program ends.</source>
        <translation>Schaffen Sie Platz oder berichtigen Sie die Rechte; bis zum Programmende gelten die Einstellungen.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>This file has the shape of a login: nothing in it can be read, and whoever holds it signed can use it as this person&apos;s second factor.</source>
        <translation>Diese Datei hat die Form einer Anmeldung: Nichts darin lässt sich lesen, und wer sie signiert besitzt, kann sie als zweiten Faktor dieser Person benutzen.</translation>
    </message>
    <message>
        <source>The digest is the SHA-256 of the approval data.</source>
        <translation>Der Digest ist der SHA-256 der Genehmigungsdaten.</translation>
    </message>
    <message>
        <source>The digest is not the SHA-256 of the approval data: the file was altered.</source>
        <translation>Der Digest ist nicht der SHA-256 der Genehmigungsdaten: Die Datei wurde verändert.</translation>
    </message>
    <message>
        <source>The layout of the approval data is not understood: nothing can be read from it, and what the file claims cannot be compared with it.</source>
        <translation>Der Aufbau der Genehmigungsdaten ist unverständlich: Nichts ist daraus zu lesen, und was die Datei behauptet, lässt sich nicht damit vergleichen.</translation>
    </message>
    <message>
        <source>The approval data is {count} whole HSM records.</source>
        <translation>Die Genehmigungsdaten sind {count} ganze HSM-Datensätze.</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>requester</source>
        <translation>anfragende Person</translation>
    </message>
    <message>
        <source>issue time</source>
        <translation>Ausstellungszeit</translation>
    </message>
    <message>
        <source>The HSM records contradict one another: {what} differs.</source>
        <translation>Die HSM-Datensätze widersprechen einander: {what} weicht ab.</translation>
    </message>
    <message>
        <source>All HSM records name the same service, key, requester and time.</source>
        <translation>Alle HSM-Datensätze nennen Dienst, Schlüssel, anfragende Person und Zeit übereinstimmend.</translation>
    </message>
    <message>
        <source>The file claims service {claimed}, and so do the signed bytes.</source>
        <translation>Die Datei behauptet Dienst {claimed}, und die signierten Bytes sagen dasselbe.</translation>
    </message>
    <message>
        <source>The file claims service {claimed}; the signed bytes say code {code}, whose meaning is not published.</source>
        <translation>Die Datei behauptet Dienst {claimed}; die signierten Bytes sagen Code {code}, dessen Bedeutung nicht veröffentlicht ist.</translation>
    </message>
    <message>
        <source>This file contradicts itself: it claims service {claimed}, the signed bytes say {signed}.</source>
        <translation>Diese Datei widerspricht sich: Sie behauptet Dienst {claimed}, die signierten Bytes sagen {signed}.</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>This file contradicts itself: it looks like a registration, the signed bytes say service {signed}.</source>
        <translation>Diese Datei widerspricht sich: Sie sieht wie eine Registrierung aus, die signierten Bytes sagen Dienst {signed}.</translation>
    </message>
    <message>
        <source>No key is concerned.</source>
        <translation>Kein Schlüssel ist betroffen.</translation>
    </message>
    <message>
        <source>The file claims no key; the signed bytes say {signed}.</source>
        <translation>Die Datei behauptet keinen Schlüssel; die signierten Bytes sagen {signed}.</translation>
    </message>
    <message>
        <source>The file claims key {signed}, and so do the signed bytes.</source>
        <translation>Die Datei behauptet Schlüssel {signed}, und die signierten Bytes sagen dasselbe.</translation>
    </message>
    <message>
        <source>This file contradicts itself: it claims key {claimed}, the signed bytes say {signed}.</source>
        <translation>Diese Datei widerspricht sich: Sie behauptet Schlüssel {claimed}, die signierten Bytes sagen {signed}.</translation>
    </message>
    <message>
        <source>The issue time in the signed bytes is no time at all.</source>
        <translation>Die Ausstellungszeit in den signierten Bytes ist gar keine Zeit.</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock the token is {ahead} from the future; one of the clocks is wrong.</source>
        <translation>Nach der Uhr dieses Rechners kommt das Token aus der Zukunft, um {ahead}; eine der Uhren geht falsch.</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock the token is {age} old; a token lives 10 minutes. The clock may be wrong: the cluster decides.</source>
        <translation>Nach der Uhr dieses Rechners ist das Token {age} alt; ein Token lebt 10 Minuten. Die Uhr kann falsch gehen: Der Cluster entscheidet.</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock the token is less than 10 minutes old.</source>
        <translation>Nach der Uhr dieses Rechners ist das Token weniger als 10 Minuten alt.</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Bytes that were always zero are not: the reading may be wrong.</source>
        <translation>Bytes, die immer null waren, sind es nicht: Die Lesart kann falsch sein.</translation>
    </message>
    <message>
        <source>The reserved bytes are zero, as always.</source>
        <translation>Die reservierten Bytes sind null, wie immer.</translation>
    </message>
    <message>
        <source>The requester&apos;s name {name} is not one that an HSM user can have.</source>
        <translation>Den Namen der anfragenden Person, {name}, kann kein HSM-Benutzer haben.</translation>
    </message>
    <message>
        <source>The requester&apos;s name {name} has the form of an HSM user&apos;s.</source>
        <translation>Der Name der anfragenden Person, {name}, hat die Form eines HSM-Benutzernamens.</translation>
    </message>
    <message>
        <source>{name} stands in the list of approvals twice.</source>
        <translation>{name} steht zweimal in der Liste der Genehmigungen.</translation>
    </message>
    <message>
        <source>One and the same signature stands under two names: {first}, {second}.</source>
        <translation>Ein und dieselbe Signatur steht unter zwei Namen: {first}, {second}.</translation>
    </message>
    <message>
        <source>An approval of {name} is in the file: not checked here.</source>
        <translation>Eine Genehmigung von {name} steht in der Datei: hier nicht geprüft.</translation>
    </message>
    <message>
        <source>The approval listed as {name} was made with your own key {key}.</source>
        <translation>Die als {name} aufgeführte Genehmigung wurde mit Ihrem eigenen Schlüssel {key} gegeben.</translation>
    </message>
    <message>
        <source>Entry {number} is signed already: not checked here. Your signature would replace it in the copy that you save.</source>
        <translation>Eintrag {number} ist schon signiert: hier nicht geprüft. Ihre Signatur würde die vorhandene in der Kopie ersetzen, die Sie speichern.</translation>
    </message>
    <message>
        <source>Entry {number} is signed already, with your own key {key}.</source>
        <translation>Eintrag {number} ist schon signiert, mit Ihrem eigenen Schlüssel {key}.</translation>
    </message>
    <message>
        <source>this program knows version 2.0 only</source>
        <translation>dieses Programm kennt nur Version 2.0</translation>
    </message>
    <message>
        <source>the file mixes the shapes of two kinds of token</source>
        <translation>die Datei mischt die Formen zweier Arten von Token</translation>
    </message>
    <message>
        <source>the file would be larger than 1 MiB when it is written again</source>
        <translation>die Datei wäre größer als 1 MiB, wenn sie neu geschrieben wird</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB, which no token file is</source>
        <translation>die Datei ist größer als 1 MiB; das ist keine Token-Datei</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>die Datei ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>the file is not JSON: line {line}, column {column}</source>
        <translation>die Datei ist kein JSON: Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>die Datei ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>the file is not JSON</source>
        <translation>die Datei ist kein JSON</translation>
    </message>
    <message>
        <source>the file is JSON, but not an object in braces</source>
        <translation>die Datei ist JSON, aber kein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a field or a user is there twice</source>
        <translation>ein Feld oder ein Benutzer steht zweimal da</translation>
    </message>
    <message>
        <source>more than {count} items are in {where}</source>
        <translation>mehr als {count} Einträge stehen in {where}</translation>
    </message>
    <message>
        <source>a user is there twice</source>
        <translation>ein Benutzer steht zweimal da</translation>
    </message>
    <message>
        <source>this program knows the format {format} only</source>
        <translation>dieses Programm kennt nur das Format {format}</translation>
    </message>
    <message>
        <source>a key is there twice</source>
        <translation>ein Schlüssel steht zweimal da</translation>
    </message>
    <message>
        <source>{where}: a key reference is 0x and hex digits</source>
        <translation>{where}: eine Schlüsselnummer ist 0x und Hex-Ziffern</translation>
    </message>
    <message>
        <source>{where}: a number from 1 to 1024 is wanted</source>
        <translation>{where}: verlangt ist eine Zahl von 1 bis 1024</translation>
    </message>
    <message>
        <source>{where}: a list in brackets is wanted</source>
        <translation>{where}: verlangt ist eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>{where}: an object in braces is wanted</source>
        <translation>{where}: verlangt ist ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>{where}: the field {name} is missing</source>
        <translation>{where}: das Feld {name} fehlt</translation>
    </message>
    <message>
        <source>{where}: the field {name} is unknown</source>
        <translation>{where}: das Feld {name} ist unbekannt</translation>
    </message>
    <message>
        <source>{where}: this is no user name that a cluster can have</source>
        <translation>{where}: diesen Benutzernamen kann kein Cluster haben</translation>
    </message>
    <message>
        <source>{where}: text of at most {count} characters is wanted</source>
        <translation>{where}: verlangt ist Text von höchstens {count} Zeichen</translation>
    </message>
    <message>
        <source>{where}: true or false is wanted</source>
        <translation>{where}: verlangt ist true oder false</translation>
    </message>
    <message>
        <source>{where}: a time such as 2026-03-01T14:05:00Z is wanted</source>
        <translation>{where}: verlangt ist eine Zeit wie 2026-03-01T14:05:00Z</translation>
    </message>
    <message>
        <source>{where}: {why}</source>
        <translation>{where}: {why}</translation>
    </message>
    <message>
        <source>Read as a roster: {what}.</source>
        <translation>Als Liste gelesen: {what}.</translation>
    </message>
    <message>
        <source>Get the roster again from where it was exported; this file was not changed.</source>
        <translation>Holen Sie die Liste noch einmal von dort, wo sie exportiert wurde; diese Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>the JSON is nested deeper than any token file</source>
        <translation>das JSON ist tiefer geschachtelt als jede Token-Datei</translation>
    </message>
    <message>
        <source>the field is there twice</source>
        <translation>das Feld ist zweimal da</translation>
    </message>
    <message>
        <source>a number in the file is too large</source>
        <translation>eine Zahl in der Datei ist zu groß</translation>
    </message>
    <message>
        <source>a number in the file is too large or too precise</source>
        <translation>eine Zahl in der Datei ist zu groß oder zu genau</translation>
    </message>
    <message>
        <source>the file holds {name}, which is not JSON</source>
        <translation>die Datei enthält {name}; das ist kein JSON</translation>
    </message>
    <message>
        <source>some entries have approval_data and some have not</source>
        <translation>manche Einträge haben approval_data, andere nicht</translation>
    </message>
    <message>
        <source>this must be an object in braces</source>
        <translation>hier muss ein Objekt in geschweiften Klammern stehen</translation>
    </message>
    <message>
        <source>this must be a list in brackets</source>
        <translation>hier muss eine Liste in eckigen Klammern stehen</translation>
    </message>
    <message>
        <source>{count} items are there; {at_least} to {at_most} can be</source>
        <translation>{count} Elemente sind da; {at_least} bis {at_most} dürfen es sein</translation>
    </message>
    <message>
        <source>this must be text in quotes</source>
        <translation>hier muss Text in Anführungszeichen stehen</translation>
    </message>
    <message>
        <source>this must be 1 to 255 characters</source>
        <translation>hier müssen 1 bis 255 Zeichen stehen</translation>
    </message>
    <message>
        <source>this is not base64</source>
        <translation>das ist nicht base64</translation>
    </message>
    <message>
        <source>this is not base64 as the cluster writes it</source>
        <translation>das ist nicht base64, wie der Cluster es schreibt</translation>
    </message>
    <message>
        <source>{size} bytes are there; {at_least} to {at_most} can be</source>
        <translation>{size} Bytes sind da; {at_least} bis {at_most} dürfen es sein</translation>
    </message>
    <message>
        <source>{size} bytes are there instead of {at_least}</source>
        <translation>{size} Bytes sind da statt {at_least}</translation>
    </message>
    <message>
        <source>the field is missing</source>
        <translation>das Feld fehlt</translation>
    </message>
    <message>
        <source>Field {field}: {what}.</source>
        <translation>Feld {field}: {what}.</translation>
    </message>
    <message>
        <source>Read as JSON: {what}.</source>
        <translation>Als JSON gelesen: {what}.</translation>
    </message>
    <message>
        <source>This is no usable token file</source>
        <translation>Das ist keine brauchbare Token-Datei</translation>
    </message>
    <message>
        <source>Ask the coordinator for the file again; this one was not changed.</source>
        <translation>Bitten Sie den Koordinator noch einmal um die Datei; diese wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Let someone log in as you?</source>
        <translation>Jemanden in Ihrem Namen anmelden lassen?</translation>
    </message>
    <message>
        <source>Nothing in it can be read. Whoever holds the signed file can use it as your second factor, or as your approval if it was made from a quorum token. Sign it only when you are logging in yourself.</source>
        <translation>Nichts darin ist lesbar. Wer die signierte Datei besitzt, kann sie als Ihren zweiten Faktor benutzen, oder als Ihre Genehmigung, wenn sie aus einem Quorum-Token gemacht wurde. Signieren Sie sie nur, wenn Sie sich gerade selbst anmelden.</translation>
    </message>
    <message>
        <source>Approve something that cannot be read?</source>
        <translation>Etwas Unlesbares genehmigen?</translation>
    </message>
    <message>
        <source>The signed bytes have a layout that this program does not know. What the file claims about them is not proven by anything.</source>
        <translation>Die signierten Bytes haben einen Aufbau, den dieses Programm nicht kennt. Was die Datei über sie behauptet, ist durch nichts bewiesen.</translation>
    </message>
    <message>
        <source>The file has the form of a registration, but its signed bytes are those of a request for service {service}: your signature can be used to approve that.</source>
        <translation>Die Datei hat die Form einer Registrierung, aber ihre signierten Bytes sind die einer Anfrage für Dienst {service}: Ihre Signatur lässt sich benutzen, um das zu genehmigen.</translation>
    </message>
    <message>
        <source>Approve something dressed as a registration?</source>
        <translation>Als Registrierung Verkleidetes genehmigen?</translation>
    </message>
    <message>
        <source>Register your key for quorum approvals?</source>
        <translation>Ihren Schlüssel für Quorum-Genehmigungen registrieren?</translation>
    </message>
    <message>
        <source>Sign this only when you asked for it yourself. From then on the cluster counts signatures of this key as yours.</source>
        <translation>Signieren Sie das nur, wenn Sie selbst darum gebeten haben. Von da an zählt der Cluster Signaturen dieses Schlüssels als Ihre.</translation>
    </message>
    <message>
        <source>This token does not say what will be signed. With enough approvals, {requester} may sign anything with this key, once.</source>
        <translation>Dieses Token sagt nicht, was signiert wird. Mit genug Genehmigungen darf {requester} mit diesem Schlüssel einmal alles Beliebige signieren.</translation>
    </message>
    <message>
        <source>Allow one use of private key {key}?</source>
        <translation>Eine Nutzung des privaten Schlüssels {key} erlauben?</translation>
    </message>
    <message>
        <source>This token does not say which user is meant. With enough approvals, {requester} may create, delete or change any user, once.</source>
        <translation>Dieses Token sagt nicht, welcher Benutzer gemeint ist. Mit genug Genehmigungen darf {requester} einmal einen beliebigen Benutzer anlegen, löschen oder ändern.</translation>
    </message>
    <message>
        <source>Allow one change to the users?</source>
        <translation>Eine Änderung an den Benutzern erlauben?</translation>
    </message>
    <message>
        <source>Allow one operation of service code {code}?</source>
        <translation>Einen Vorgang mit Dienstcode {code} erlauben?</translation>
    </message>
    <message>
        <source>Allow one operation of service code {code} on key {key}?</source>
        <translation>Einen Vorgang mit Dienstcode {code} am Schlüssel {key} erlauben?</translation>
    </message>
    <message>
        <source>What this service code allows is not published, and the token does not say what will be done. Ask the coordinator before you decide.</source>
        <translation>Was dieser Dienstcode erlaubt, ist nicht veröffentlicht, und das Token sagt nicht, was getan wird. Fragen Sie den Koordinator, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>Approve with key {key}</source>
        <translation>Mit Schlüssel {key} genehmigen</translation>
    </message>
    <message>
        <source>Overrule with key {key}</source>
        <translation>Trotzdem, mit Schlüssel {key}</translation>
    </message>
    <message>
        <source>You sign as {user}, {role}.</source>
        <translation>Sie signieren als {user}, {role}.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of key {key}</source>
        <translation>Passphrase von {key}</translation>
    </message>
    <message>
        <source>Keep the key unlocked for this sitting ({minutes} min without input lock it)</source>
        <translation>Schlüssel für diese Sitzung entsperrt lassen ({minutes} min ohne Eingabe sperren ihn)</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>The signed file goes to</source>
        <translation>Signierte Datei nach</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>What stands against signing</source>
        <translation>Was gegen das Signieren spricht</translation>
    </message>
    <message>
        <source>Why you overrule this</source>
        <translation>Warum Sie sich darüber hinwegsetzen</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
    <message>
        <source>Why you sign all the same</source>
        <translation>Warum Sie trotzdem signieren</translation>
    </message>
    <message>
        <source>for example: coordinator confirmed by phone</source>
        <translation>z. B. Koordinator hat am Telefon bestätigt</translation>
    </message>
    <message>
        <source>Where the signed file goes</source>
        <translation>Ziel der signierten Datei</translation>
    </message>
    <message>
        <source>Reject this token?</source>
        <translation>Dieses Token ablehnen?</translation>
    </message>
    <message>
        <source>Reject the token</source>
        <translation>Token ablehnen</translation>
    </message>
    <message>
        <source>Nothing is signed. Your reason goes into the journal.</source>
        <translation>Nichts wird signiert. Ihr Grund kommt ins Journal.</translation>
    </message>
    <message>
        <source>Why you reject it</source>
        <translation>Warum Sie ablehnen</translation>
    </message>
    <message>
        <source>Files of this sitting</source>
        <translation>Dateien dieser Sitzung</translation>
    </message>
    <message>
        <source>Token files (*.json *.token);;All files (*)</source>
        <translation>Token-Dateien (*.json *.token);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open token files</source>
        <translation>Token-Dateien öffnen</translation>
    </message>
    <message>
        <source>Signed file not saved</source>
        <translation>Signierte Datei nicht gespeichert</translation>
    </message>
    <message>
        <source>The signed file was not saved. Leave it, and lose the signature?</source>
        <translation>Die signierte Datei wurde nicht gespeichert. Verlassen und die Signatur verlieren?</translation>
    </message>
    <message>
        <source>{waiting} of {all} waiting</source>
        <translation>{waiting} von {all} offen</translation>
    </message>
    <message>
        <source>Open a token file to review it</source>
        <translation>Eine Token-Datei öffnen und prüfen</translation>
    </message>
    <message>
        <source>You see what the signed bytes really say, decide, and hand the signed file back.</source>
        <translation>Sie sehen, was die signierten Bytes wirklich sagen, entscheiden und geben die signierte Datei zurück.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Make a key...</source>
        <translation>Schlüssel erzeugen...</translation>
    </message>
    <message>
        <source>Drop token files here</source>
        <translation>Token-Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Open token file...</source>
        <translation>Token-Datei öffnen...</translation>
    </message>
    <message>
        <source>Several files together are reviewed one by one.</source>
        <translation>Mehrere Dateien zusammen werden einzeln geprüft.</translation>
    </message>
    <message>
        <source>Open {path}</source>
        <translation>{path} öffnen</translation>
    </message>
    <message>
        <source>Your keys: {names}</source>
        <translation>Ihre Schlüssel: {names}</translation>
    </message>
    <message>
        <source>No key yet: make one first.</source>
        <translation>Noch kein Schlüssel: Erzeugen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Looking for keys...</source>
        <translation>Suche Schlüssel...</translation>
    </message>
    <message>
        <source>Bytes and JSON</source>
        <translation>Bytes und JSON</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>Digests</translation>
    </message>
    <message>
        <source>Signed bytes</source>
        <translation>Signierte Bytes</translation>
    </message>
    <message>
        <source>JSON (claimed)</source>
        <translation>JSON (behauptet)</translation>
    </message>
    <message>
        <source>Copy this page</source>
        <translation>Seite kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Digest {number}</source>
        <translation>Digest {number}</translation>
    </message>
    <message>
        <source>A login token holds digests only: nothing else is signed.</source>
        <translation>Ein Anmelde-Token enthält nur Digests: Sonst wird nichts signiert.</translation>
    </message>
    <message>
        <source>HSM {hsm}: service code {code}, key {key}, requester {requester}, issued {issued}</source>
        <translation>HSM {hsm}: Dienstcode {code}, Schlüssel {key}, anfragende Person {requester}, ausgestellt {issued}</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the signed file...</source>
        <translation>Signierte Datei speichern...</translation>
    </message>
    <message>
        <source>Signed, but not saved yet</source>
        <translation>Signiert, aber noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Key {key} signed as {user}.</source>
        <translation>Schlüssel {key} hat als {user} signiert.</translation>
    </message>
    <message>
        <source>The signed file is in memory only. Save it to hand it back.</source>
        <translation>Die signierte Datei ist nur im Arbeitsspeicher. Speichern Sie sie, um sie zurückzugeben.</translation>
    </message>
    <message>
        <source>Signed, saved and read back</source>
        <translation>Signiert, gespeichert und zurückgelesen</translation>
    </message>
    <message>
        <source>Take the file back to the coordinator.</source>
        <translation>Bringen Sie die Datei zurück zum Koordinator.</translation>
    </message>
    <message>
        <source>SHA-256 of the signed file, to compare by voice</source>
        <translation>SHA-256 der signierten Datei, zum mündlichen Vergleich</translation>
    </message>
    <message>
        <source>Review the next file ({count} waiting)</source>
        <translation>Nächste Datei prüfen ({count} offen)</translation>
    </message>
    <message>
        <source>Sign another</source>
        <translation>Weitere signieren</translation>
    </message>
    <message>
        <source>The program made a mistake of its own. What was saved is safe. Copy the text below for the people who maintain the program, then start it again.</source>
        <translation>Das Programm hat selbst einen Fehler gemacht. Was gespeichert war, ist sicher. Kopieren Sie den Text unten für die Leute, die das Programm pflegen; dann starten Sie es neu.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Etwas Unerwartetes ist passiert</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>About Approver GUI</source>
        <translation>Über Approver GUI</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Approve offline, and with open eyes, what an AWS CloudHSM cluster may do. This program holds no network code. Free software under the Apache License 2.0.</source>
        <translation>Genehmigen Sie offline und mit offenen Augen, was ein AWS-CloudHSM-Cluster tun darf. Dieses Programm enthält keinen Netzwerkcode. Freie Software unter der Apache-Lizenz 2.0.</translation>
    </message>
    <message>
        <source>making a key failed</source>
        <translation>Erzeugen eines Schlüssels gescheitert</translation>
    </message>
    <message>
        <source>importing a key failed</source>
        <translation>Importieren eines Schlüssels gescheitert</translation>
    </message>
    <message>
        <source>restoring a key failed</source>
        <translation>Wiederherstellen gescheitert</translation>
    </message>
    <message>
        <source>deleting a key failed</source>
        <translation>Löschen eines Schlüssels gescheitert</translation>
    </message>
    <message>
        <source>backing up a key failed</source>
        <translation>Sichern eines Schlüssels gescheitert</translation>
    </message>
    <message>
        <source>changing a passphrase failed</source>
        <translation>Ändern der Passphrase gescheitert</translation>
    </message>
    <message>
        <source>exporting a public key</source>
        <translation>öffentlicher Schlüssel wird exportiert</translation>
    </message>
    <message>
        <source>exporting a public key failed</source>
        <translation>Export gescheitert</translation>
    </message>
    <message>
        <source>asking for a session</source>
        <translation>Sitzung wird angefordert</translation>
    </message>
    <message>
        <source>session opened</source>
        <translation>Sitzung geöffnet</translation>
    </message>
    <message>
        <source>session lost</source>
        <translation>Sitzung verloren</translation>
    </message>
    <message>
        <source>session closed</source>
        <translation>Sitzung geschlossen</translation>
    </message>
    <message>
        <source>logging in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>logging out</source>
        <translation>Abmeldung läuft</translation>
    </message>
    <message>
        <source>logout refused</source>
        <translation>Abmeldung abgelehnt</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>operation fixed</source>
        <translation>Vorgang festgelegt</translation>
    </message>
    <message>
        <source>asking for a token</source>
        <translation>Token wird angefordert</translation>
    </message>
    <message>
        <source>token issued</source>
        <translation>Token ausgestellt</translation>
    </message>
    <message>
        <source>token refused</source>
        <translation>Token verweigert</translation>
    </message>
    <message>
        <source>token handed out</source>
        <translation>Token ausgegeben</translation>
    </message>
    <message>
        <source>token void</source>
        <translation>Token ungültig</translation>
    </message>
    <message>
        <source>files added</source>
        <translation>Dateien aufgenommen</translation>
    </message>
    <message>
        <source>execution begun</source>
        <translation>Ausführung begonnen</translation>
    </message>
    <message>
        <source>executed</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>execution refused</source>
        <translation>Ausführung abgelehnt</translation>
    </message>
    <message>
        <source>signature not verified</source>
        <translation>Signatur nicht bestätigt</translation>
    </message>
    <message>
        <source>deleting tokens</source>
        <translation>Token werden gelöscht</translation>
    </message>
    <message>
        <source>deleting tokens refused</source>
        <translation>Löschen von Token abgelehnt</translation>
    </message>
    <message>
        <source>tokens deleted</source>
        <translation>Token gelöscht</translation>
    </message>
    <message>
        <source>ceremony put away</source>
        <translation>Zeremonie weggelegt</translation>
    </message>
    <message>
        <source>roster loaded</source>
        <translation>Liste der Genehmigenden geladen</translation>
    </message>
    <message>
        <source>changing the roster</source>
        <translation>Liste der Genehmigenden wird geändert</translation>
    </message>
    <message>
        <source>roster changed</source>
        <translation>Liste der Genehmigenden geändert</translation>
    </message>
    <message>
        <source>roster imported</source>
        <translation>Liste der Genehmigenden importiert</translation>
    </message>
    <message>
        <source>roster exported</source>
        <translation>Liste der Genehmigenden exportiert</translation>
    </message>
    <message>
        <source>key in the roster changed</source>
        <translation>Schlüssel in der Liste geändert</translation>
    </message>
    <message>
        <source>report saved</source>
        <translation>Bericht gespeichert</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>The HSM&apos;s log</source>
        <translation>Protokoll des HSM</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Das Journal wird gelesen</translation>
    </message>
    <message>
        <source>Filter: a word, a name, a part of a digest</source>
        <translation>Filter: ein Wort, ein Name, ein Teil eines Digests</translation>
    </message>
    <message>
        <source>Open log files...</source>
        <translation>Protokolle öffnen...</translation>
    </message>
    <message>
        <source>Open the rehearsal&apos;s log</source>
        <translation>Protokoll der Probe öffnen</translation>
    </message>
    <message>
        <source>The HSM&apos;s log beside the journal</source>
        <translation>Das Protokoll des HSM neben dem Journal</translation>
    </message>
    <message>
        <source>All that is known of the chosen row</source>
        <translation>Alles, was über die gewählte Zeile bekannt ist</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Das Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Filter: words of an event or entry, a user, a time</source>
        <translation>Filter: Wörter eines Ereignisses oder Eintrags, ein Benutzer, eine Zeit</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Logs of the HSMs: text, or JSON of get-log-events</source>
        <translation>Protokolle der HSMs: Text oder JSON von get-log-events</translation>
    </message>
    <message>
        <source>{count} rows beside the journal</source>
        <translation>{count} Zeilen neben dem Journal</translation>
    </message>
    <message>
        <source>Reading was stopped; nothing is shown</source>
        <translation>Das Lesen wurde abgebrochen; nichts wird gezeigt</translation>
    </message>
    <message>
        <source>{shown} of {count} rows</source>
        <translation>{shown} von {count} Zeilen</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>need not be logged</source>
        <translation>nicht protokollpflichtig</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>nicht abgedeckt</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>wo es steht</translation>
    </message>
    <message>
        <source>when (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>in the HSM&apos;s log</source>
        <translation>im Protokoll des HSM</translation>
    </message>
    <message>
        <source>log of</source>
        <translation>Protokoll von</translation>
    </message>
    <message>
        <source>in the journal</source>
        <translation>im Journal</translation>
    </message>
    <message>
        <source>{kind}, or another</source>
        <translation>{kind}, oder anders</translation>
    </message>
    <message>
        <source>By the HSM&apos;s clock {there}, by the journal&apos;s {here} ({ahead} s apart)</source>
        <translation>Nach der Uhr des HSM {there}, nach der des Journals {here} ({ahead} s auseinander)</translation>
    </message>
    <message>
        <source>In the HSM&apos;s log ({stream}):</source>
        <translation>Im Protokoll des HSM ({stream}):</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>In the journal, entry {number}:</source>
        <translation>Im Journal, Eintrag {number}:</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>begun (UTC)</source>
        <translation>begonnen (UTC)</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>Show what to look at</source>
        <translation>Was nachzusehen ist</translation>
    </message>
    <message>
        <source>Open questions: {count}. Nobody knows how these ended: {what}</source>
        <translation>Offene Fragen: {count}. Niemand weiß, wie diese Vorgänge ausgingen: {what}</translation>
    </message>
    <message>
        <source>Ceremonies</source>
        <translation>Zeremonien</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <source>Every ceremony appears here with its report: who asked for what, which approvals were verified, and what came of it.</source>
        <translation>Jede Zeremonie erscheint hier mit ihrem Bericht: wer was angefordert hat, welche Genehmigungen geprüft wurden und was daraus wurde.</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>Einträge des Journals</translation>
    </message>
    <message>
        <source>Set it aside...</source>
        <translation>Beiseitelegen...</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>Ziel der Kopie</translation>
    </message>
    <message>
        <source>Journal written to {path}</source>
        <translation>Journal geschrieben nach {path}</translation>
    </message>
    <message>
        <source>The chain holds: {count} entries.</source>
        <translation>Die Kette hält: {count} Einträge.</translation>
    </message>
    <message>
        <source>First words of the last seal: {words}</source>
        <translation>Erste Wörter des letzten Siegels: {words}</translation>
    </message>
    <message>
        <source>Torn lines found and kept: {count}.</source>
        <translation>Abgerissene Zeilen, gefunden und aufbewahrt: {count}.</translation>
    </message>
    <message>
        <source>The chain is broken at line {line}: {words}</source>
        <translation>Die Kette ist an Zeile {line} zerbrochen: {words}</translation>
    </message>
    <message>
        <source>Nothing is written yet. Opening a token is the first entry.</source>
        <translation>Noch ist nichts geschrieben. Das Öffnen eines Tokens ist der erste Eintrag.</translation>
    </message>
    <message>
        <source>No entry matches the filter.</source>
        <translation>Kein Eintrag passt zum Filter.</translation>
    </message>
    <message>
        <source>Set the broken journal aside?</source>
        <translation>Das zerbrochene Journal beiseitelegen?</translation>
    </message>
    <message>
        <source>Begin a new journal</source>
        <translation>Neues Journal beginnen</translation>
    </message>
    <message>
        <source>The broken journal is kept beside the new one, which names it. Keep it as evidence, and tell the coordinator that its chain is broken.</source>
        <translation>Das zerbrochene Journal bleibt neben dem neuen liegen, das es nennt. Bewahren Sie es als Beweis auf und sagen Sie dem Koordinator, dass seine Kette zerbrochen ist.</translation>
    </message>
    <message>
        <source>journal begun</source>
        <translation>Journal begonnen</translation>
    </message>
    <message>
        <source>torn line found</source>
        <translation>abgerissene Zeile gefunden</translation>
    </message>
    <message>
        <source>token opened</source>
        <translation>Token geöffnet</translation>
    </message>
    <message>
        <source>approval decided</source>
        <translation>Genehmigung entschieden</translation>
    </message>
    <message>
        <source>token signed</source>
        <translation>Token signiert</translation>
    </message>
    <message>
        <source>token rejected</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>signed file saved</source>
        <translation>signierte Datei gespeichert</translation>
    </message>
    <message>
        <source>unlocking failed</source>
        <translation>Entsperren gescheitert</translation>
    </message>
    <message>
        <source>making a key</source>
        <translation>Schlüssel wird erzeugt</translation>
    </message>
    <message>
        <source>key made</source>
        <translation>Schlüssel erzeugt</translation>
    </message>
    <message>
        <source>importing a key</source>
        <translation>Schlüssel wird importiert</translation>
    </message>
    <message>
        <source>key imported</source>
        <translation>Schlüssel importiert</translation>
    </message>
    <message>
        <source>restoring a key</source>
        <translation>Schlüssel wird wiederhergestellt</translation>
    </message>
    <message>
        <source>key restored</source>
        <translation>Schlüssel wiederhergestellt</translation>
    </message>
    <message>
        <source>deleting a key</source>
        <translation>Schlüssel wird gelöscht</translation>
    </message>
    <message>
        <source>key deleted</source>
        <translation>Schlüssel gelöscht</translation>
    </message>
    <message>
        <source>backing up a key</source>
        <translation>Schlüssel wird gesichert</translation>
    </message>
    <message>
        <source>key backed up</source>
        <translation>Schlüssel gesichert</translation>
    </message>
    <message>
        <source>changing a passphrase</source>
        <translation>Passphrase wird geändert</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>public key exported</source>
        <translation>öffentlicher Schlüssel exportiert</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Type the new password, 7 characters or more.</source>
        <translation>Geben Sie das neue Passwort ein, mindestens 7 Zeichen.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Geben Sie den Benutzernamen ein.</translation>
    </message>
    <message>
        <source>it cannot be undone</source>
        <translation>nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>Type the name once more</source>
        <translation>Name noch einmal</translation>
    </message>
    <message>
        <source>There is no other user.</source>
        <translation>Es gibt keinen anderen Benutzer.</translation>
    </message>
    <message>
        <source>Type the user&apos;s name: deleting cannot be undone.</source>
        <translation>Geben Sie den Namen des Benutzers ein: Das Löschen ist nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Choose the user.</source>
        <translation>Wählen Sie den Benutzer.</translation>
    </message>
    <message>
        <source>{service}, now {value}</source>
        <translation>{service}, jetzt {value}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>At least {count} characters; several unrelated words are best.</source>
        <translation>Mindestens {count} Zeichen; am besten mehrere Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Protect it by the passphrase alone, without this desktop&apos;s keyring</source>
        <translation>Nur mit der Passphrase schützen, ohne Schlüsselbund</translation>
    </message>
    <message>
        <source>Weaker: whoever copies the key file can try passphrases elsewhere. For machines without a keyring; the key says so from then on.</source>
        <translation>Schwächer: Wer die Schlüsseldatei kopiert, kann anderswo Passphrasen durchprobieren. Für Rechner ohne Schlüsselbund; der Schlüssel zeigt es von da an an.</translation>
    </message>
    <message>
        <source>Make a signing key</source>
        <translation>Signierschlüssel erzeugen</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>An RSA-2048 key is made on this machine and sealed with your passphrase. Afterwards write down its fingerprint words and hand its public key to the coordinator.</source>
        <translation>Ein RSA-2048-Schlüssel wird auf diesem Rechner erzeugt und mit Ihrer Passphrase versiegelt. Schreiben Sie danach die Wörter seines Fingerabdrucks auf und geben Sie den öffentlichen Schlüssel dem Koordinator.</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Import a signing key</source>
        <translation>Signierschlüssel importieren</translation>
    </message>
    <message>
        <source>Import the key</source>
        <translation>Schlüssel importieren</translation>
    </message>
    <message>
        <source>From {path}. The file is left as it is: destroy it when the key works here.</source>
        <translation>Aus {path}. Die Datei bleibt, wie sie ist: Vernichten Sie sie, wenn der Schlüssel hier funktioniert.</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Passphrase der Datei</translation>
    </message>
    <message>
        <source>empty if the file has none</source>
        <translation>leer, wenn die Datei keine hat</translation>
    </message>
    <message>
        <source>Passphrase here</source>
        <translation>Passphrase hier</translation>
    </message>
    <message>
        <source>Restore a key from its backup</source>
        <translation>Schlüssel aus seiner Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the key</source>
        <translation>Schlüssel wiederherstellen</translation>
    </message>
    <message>
        <source>From {path}.</source>
        <translation>Aus {path}.</translation>
    </message>
    <message>
        <source>empty: the name it had</source>
        <translation>leer: der Name, den er hatte</translation>
    </message>
    <message>
        <source>Passphrase at the time of the backup</source>
        <translation>Passphrase zur Zeit der Sicherung</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Change the passphrase of key {key}</source>
        <translation>Passphrase des Schlüssels {key} ändern</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Von jetzt an</translation>
    </message>
    <message>
        <source>Backups made before keep the old passphrase.</source>
        <translation>Frühere Sicherungen behalten die alte Passphrase.</translation>
    </message>
    <message>
        <source>Back up key {key}</source>
        <translation>Schlüssel {key} sichern</translation>
    </message>
    <message>
        <source>Write the backup</source>
        <translation>Sicherung schreiben</translation>
    </message>
    <message>
        <source>To {path}. The backup opens with the passphrase and a recovery code, which is shown once: have pen and paper ready.</source>
        <translation>Nach {path}. Die Sicherung öffnet sich mit der Passphrase und einem Wiederherstellungscode, der nur einmal gezeigt wird: Halten Sie Stift und Papier bereit.</translation>
    </message>
    <message>
        <source>The backup is written. Write this recovery code down now and keep it apart from the backup: without it the backup cannot be opened.</source>
        <translation>Die Sicherung ist geschrieben. Schreiben Sie diesen Wiederherstellungscode jetzt auf und bewahren Sie ihn getrennt von der Sicherung auf: Ohne ihn ist sie nicht zu öffnen.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn aufgeschrieben</translation>
    </message>
    <message>
        <source>Delete key {key} for good?</source>
        <translation>Schlüssel {key} endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. Without a backup nobody can sign with this key again, and a cluster that knows it loses an approver.</source>
        <translation>Das lässt sich nicht rückgängig machen. Ohne Sicherung kann niemand mehr mit diesem Schlüssel signieren, und ein Cluster, der ihn kennt, verliert eine genehmigende Person.</translation>
    </message>
    <message>
        <source>Type the name of the key</source>
        <translation>Name des Schlüssels zur Bestätigung</translation>
    </message>
    <message>
        <source>Key {key} is ready</source>
        <translation>Schlüssel {key} ist bereit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Write down these words. Whoever registers the key at the cluster compares them with you by voice.</source>
        <translation>Schreiben Sie diese Wörter auf. Wer den Schlüssel am Cluster registriert, vergleicht sie mündlich mit Ihnen.</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Wörter kopieren</translation>
    </message>
    <message>
        <source>Export the public key...</source>
        <translation>Öffentlichen Schlüssel exportieren...</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>New key...</source>
        <translation>Neuer Schlüssel...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Restore a backup...</source>
        <translation>Wiederherstellen...</translation>
    </message>
    <message>
        <source>Your keys</source>
        <translation>Ihre Schlüssel</translation>
    </message>
    <message>
        <source>Private key in PEM form</source>
        <translation>Privater Schlüssel in PEM-Form</translation>
    </message>
    <message>
        <source>Backup of a key</source>
        <translation>Sicherung eines Schlüssels</translation>
    </message>
    <message>
        <source>Where the public key goes</source>
        <translation>Ziel des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Public key written to {path}</source>
        <translation>Öffentlicher Schlüssel geschrieben nach {path}</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Ziel der Sicherung</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>quorum key</source>
        <translation>Quorum-Schlüssel</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>zweiter Faktor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>on all HSMs</source>
        <translation>auf allen HSMs</translation>
    </message>
    <message>
        <source>The cluster shows no users.</source>
        <translation>Der Cluster zeigt keine Benutzer.</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keine nötig</translation>
    </message>
    <message>
        <source>{use} of {able} to use, {manage} to manage</source>
        <translation>{use} von {able} zum Benutzen, {manage} zum Verwalten</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>shared with</source>
        <translation>geteilt mit</translation>
    </message>
    <message>
        <source>This user neither owns a key nor shares one.</source>
        <translation>Diesem Benutzer gehört kein Schlüssel, und es ist auch keiner mit ihm geteilt.</translation>
    </message>
    <message>
        <source>Live tokens</source>
        <translation>Lebende Token</translation>
    </message>
    <message>
        <source>asked for by</source>
        <translation>angefordert von</translation>
    </message>
    <message>
        <source>approvals needed</source>
        <translation>nötige Genehmigungen</translation>
    </message>
    <message>
        <source>left when asked</source>
        <translation>Rest bei Abfrage</translation>
    </message>
    <message>
        <source>No token was alive then.</source>
        <translation>Bei der Abfrage lebte kein Token.</translation>
    </message>
    <message>
        <source>Quorum values</source>
        <translation>Quorum-Werte</translation>
    </message>
    <message>
        <source>The cluster shows no quorum values.</source>
        <translation>Der Cluster zeigt keine Quorum-Werte.</translation>
    </message>
    <message>
        <source>HSMs</source>
        <translation>HSMs</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>FIPS state</source>
        <translation>FIPS-Status</translation>
    </message>
    <message>
        <source>The cluster shows no HSMs.</source>
        <translation>Der Cluster zeigt keine HSMs.</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>the HSMs disagree</source>
        <translation>HSMs uneinig</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>nutzbar</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Erzeugt {when}</translation>
    </message>
    <message>
        <source>signs as {user}, {role}</source>
        <translation>signiert als {user}, {role}</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Export public key...</source>
        <translation>Öffentlichen Schlüssel exportieren...</translation>
    </message>
    <message>
        <source>Back up...</source>
        <translation>Sichern...</translation>
    </message>
    <message>
        <source>Change passphrase...</source>
        <translation>Passphrase ändern...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Löschen...</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Schlüssel {key}</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>A key file cannot be used</source>
        <translation>Eine Schlüsseldatei ist nicht brauchbar</translation>
    </message>
    <message>
        <source>It was left as it is. Restore the key from its backup under another name.</source>
        <translation>Sie blieb, wie sie ist. Stellen Sie den Schlüssel aus seiner Sicherung unter anderem Namen wieder her.</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
    <message>
        <source>Make a key, write down its fingerprint words, and hand its public key to the coordinator, who registers it at the cluster.</source>
        <translation>Erzeugen Sie einen Schlüssel, schreiben Sie die Wörter seines Fingerabdrucks auf und geben Sie den öffentlichen Schlüssel dem Koordinator, der ihn am Cluster registriert.</translation>
    </message>
    <message>
        <source>protected by passphrase and keyring</source>
        <translation>durch Passphrase und Schlüsselbund geschützt</translation>
    </message>
    <message>
        <source>protected by the passphrase alone</source>
        <translation>nur durch die Passphrase geschützt</translation>
    </message>
    <message>
        <source>Approver GUI</source>
        <translation>Approver GUI</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Save the challenge...</source>
        <translation>Challenge speichern...</translation>
    </message>
    <message>
        <source>Open the signed file...</source>
        <translation>Signierte Datei öffnen...</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Where the challenge goes</source>
        <translation>Ziel der Challenge</translation>
    </message>
    <message>
        <source>The challenge was written to {path}</source>
        <translation>Challenge geschrieben nach {path}</translation>
    </message>
    <message>
        <source>The signed challenge</source>
        <translation>Die signierte Challenge</translation>
    </message>
    <message>
        <source>Connect to a cluster</source>
        <translation>Mit einem Cluster verbinden</translation>
    </message>
    <message>
        <source>One session lives from the request for a token to its use. Try everything on an embedded cluster first.</source>
        <translation>Eine einzige Sitzung reicht vom Anfordern eines Tokens bis zu seiner Verwendung. Probieren Sie alles zuerst an einem eingebauten Cluster aus.</translation>
    </message>
    <message>
        <source>Have the challenge signed by {user}</source>
        <translation>Challenge von {user} signieren lassen</translation>
    </message>
    <message>
        <source>Save the challenge, let {user} sign it with the key of the second factor, then open the signed file here.</source>
        <translation>Speichern Sie die Challenge, lassen Sie {user} sie mit dem Schlüssel des zweiten Faktors signieren, und öffnen Sie dann hier die signierte Datei.</translation>
    </message>
    <message>
        <source>Logged in as {user}, {role}</source>
        <translation>Angemeldet als {user}, {role}</translation>
    </message>
    <message>
        <source>Go on to the ceremony.</source>
        <translation>Weiter geht es mit der Zeremonie.</translation>
    </message>
    <message>
        <source>Connected: {cluster}. HSMs: {hsms}, users: {users}.</source>
        <translation>Verbunden: {cluster}. HSMs: {hsms}, Benutzer: {users}.</translation>
    </message>
    <message>
        <source>This cluster is not activated yet</source>
        <translation>Dieser Cluster ist noch nicht aktiviert</translation>
    </message>
    <message>
        <source>It has no users who could log in. Activate it and create users first, with cloudhsm-cli.</source>
        <translation>Er hat keine Benutzer, die sich anmelden könnten. Aktivieren Sie ihn zuerst und legen Sie Benutzer an, mit cloudhsm-cli.</translation>
    </message>
    <message>
        <source>It has no users who could log in. Activate it and create users first, in a terminal: approver-gui cluster console --state {file}</source>
        <translation>Er hat keine Benutzer, die sich anmelden könnten. Aktivieren Sie ihn zuerst und legen Sie Benutzer an, in einem Terminal: approver-gui cluster console --state {file}</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Open another...</source>
        <translation>Andere öffnen...</translation>
    </message>
    <message>
        <source>What the checks mean</source>
        <translation>Prüfungen erklären</translation>
    </message>
    <message>
        <source>Show bytes and JSON</source>
        <translation>Bytes und JSON</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>was geschah</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Report of ceremony {id}, from the journal alone</source>
        <translation>Bericht über Zeremonie {id}, allein aus dem Journal</translation>
    </message>
    <message>
        <source>It dies with the session that asked for it, or before.</source>
        <translation>Es wird ungültig mit der Sitzung, die es angefordert hat, oder schon vorher.</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>SHA-256, or the finding</source>
        <translation>SHA-256 oder Befund</translation>
    </message>
    <message>
        <source>Files handed in</source>
        <translation>Abgegebene Dateien</translation>
    </message>
    <message>
        <source>Each was verified by the run that counted it, with the key that its roster had then. They were not verified again for this report.</source>
        <translation>Jede wurde von dem Lauf geprüft, der sie gezählt hat, mit dem Schlüssel, den seine Liste der Genehmigenden damals hatte. Für diesen Bericht wurden sie nicht noch einmal geprüft.</translation>
    </message>
    <message>
        <source>Its end</source>
        <translation>Ihr Ende</translation>
    </message>
    <message>
        <source>not noted: the program ended before it could</source>
        <translation>nicht notiert: Das Programm endete vorher</translation>
    </message>
    <message>
        <source>Signature saved as</source>
        <translation>Signatur gespeichert als</translation>
    </message>
    <message>
        <source>What the journal cannot tell</source>
        <translation>Was das Journal nicht sagen kann</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Whether a token was issued. If one was, it died with its session.</source>
        <translation>Ob ein Token ausgestellt wurde. Wenn ja, wurde es mit seiner Sitzung ungültig.</translation>
    </message>
    <message>
        <source>Whether it was done. Only the cluster can tell, as far as it can.</source>
        <translation>Ob es ausgeführt wurde. Das kann nur der Cluster sagen, soweit er es kann.</translation>
    </message>
    <message>
        <source>What the cluster signed, and with which key.</source>
        <translation>Was der Cluster signiert hat, und mit welchem Schlüssel.</translation>
    </message>
    <message>
        <source>Where the signature is. It was made, the journal has its SHA-256 alone, and no entry says that it was saved: it may be lost.</source>
        <translation>Wo die Signatur ist. Sie wurde erzeugt, das Journal hat nur ihren SHA-256, und kein Eintrag sagt, dass sie gespeichert wurde: Sie kann verloren sein.</translation>
    </message>
    <message>
        <source>Which persons and which keys stood behind the names that approved.</source>
        <translation>Welche Personen und welche Schlüssel hinter den Namen standen, die genehmigt haben.</translation>
    </message>
    <message>
        <source>Whether another window of this program is still at it; it writes the same journal.</source>
        <translation>Ob ein anderes Fenster dieses Programms noch daran arbeitet; es schreibt dasselbe Journal.</translation>
    </message>
    <message>
        <source>Which cluster it was, and whether it was an HSM or a rehearsal.</source>
        <translation>Welcher Cluster es war, und ob es ein HSM oder eine Probe war.</translation>
    </message>
    <message>
        <source>Whether the clock of this machine was right.</source>
        <translation>Ob die Uhr dieses Rechners richtig ging.</translation>
    </message>
    <message>
        <source>Seal of its last entry</source>
        <translation>Siegel ihres letzten Eintrags</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>These are all entries about this ceremony. Compare the seals with those noted elsewhere: a chain proves order and wholeness, not who wrote it. The HSM does not log signatures: that its log tells of none proves nothing.</source>
        <translation>Das sind alle Einträge zu dieser Zeremonie. Vergleichen Sie die Siegel mit denen, die anderswo notiert sind: Eine Kette beweist Reihenfolge und Vollständigkeit, nicht, wer sie geschrieben hat. Das HSM verzeichnet keine Signaturen: Dass sein Protokoll von keiner berichtet, beweist nichts.</translation>
    </message>
    <message>
        <source>Approvals sent</source>
        <translation>Gesendete Genehmigungen</translation>
    </message>
    <message>
        <source>Reason noted</source>
        <translation>Notierter Grund</translation>
    </message>
    <message>
        <source>yes, by the run that made it, with the public key exported before</source>
        <translation>ja, von dem Lauf, der sie erzeugt hat, mit dem zuvor exportierten öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>Execution begun</source>
        <translation>Ausführung begonnen</translation>
    </message>
    <message>
        <source>Noted as done</source>
        <translation>Als ausgeführt notiert</translation>
    </message>
    <message>
        <source>Noted as not verified</source>
        <translation>Als nicht bestätigt notiert</translation>
    </message>
    <message>
        <source>Noted as unknown</source>
        <translation>Als unbekannt notiert</translation>
    </message>
    <message>
        <source>Noted as refused</source>
        <translation>Als abgelehnt notiert</translation>
    </message>
    <message>
        <source>Reject...</source>
        <translation>Ablehnen...</translation>
    </message>
    <message>
        <source>Key to sign with</source>
        <translation>Schlüssel zum Signieren</translation>
    </message>
    <message>
        <source>HSM user name to sign as</source>
        <translation>HSM-Benutzername, als der Sie signieren</translation>
    </message>
    <message>
        <source>HSM user name</source>
        <translation>HSM-Benutzer</translation>
    </message>
    <message>
        <source>Role of the HSM user</source>
        <translation>Rolle des HSM-Benutzers</translation>
    </message>
    <message>
        <source>with key</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>as</source>
        <translation>als</translation>
    </message>
    <message>
        <source>from {folder}</source>
        <translation>aus {folder}</translation>
    </message>
    <message>
        <source>Nobody can be read from it.</source>
        <translation>Daraus ist nicht zu lesen, wer anfragt.</translation>
    </message>
    <message>
        <source>Asked by {requester}, at no time</source>
        <translation>Angefragt von {requester}, ohne Zeitangabe</translation>
    </message>
    <message>
        <source>left, by this machine&apos;s clock</source>
        <translation>übrig, laut Rechneruhr</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>issued in the future, by this machine&apos;s clock</source>
        <translation>laut Rechneruhr in der Zukunft ausgestellt</translation>
    </message>
    <message>
        <source>over</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>by this machine&apos;s clock; the cluster decides</source>
        <translation>laut Rechneruhr; der Cluster entscheidet</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>in der Zukunft</translation>
    </message>
    <message>
        <source>Asked by {requester} at {time}, {ago} ago</source>
        <translation>Angefragt von {requester} am {time}, vor {ago}</translation>
    </message>
    <message>
        <source>Asked by {requester} at {time}</source>
        <translation>Angefragt von {requester} am {time}</translation>
    </message>
    <message>
        <source>Do not sign this. Ask the coordinator for a new token.</source>
        <translation>Signieren Sie das nicht. Bitten Sie den Koordinator um ein neues Token.</translation>
    </message>
    <message>
        <source>Approve anyway...</source>
        <translation>Trotzdem genehmigen...</translation>
    </message>
    <message>
        <source>Approve with key {key}...</source>
        <translation>Mit {key} genehmigen...</translation>
    </message>
    <message>
        <source>Type the HSM user name to sign as first.</source>
        <translation>Geben Sie zuerst den HSM-Benutzernamen ein, als der Sie signieren.</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Die Einstellungen waren nicht zu lesen</translation>
    </message>
    <message>
        <source>The program goes on with the usual settings.</source>
        <translation>Das Programm arbeitet mit den üblichen Einstellungen weiter.</translation>
    </message>
    <message>
        <source>Log out {user}?</source>
        <translation>{user} abmelden?</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Disconnect from the cluster?</source>
        <translation>Vom Cluster trennen?</translation>
    </message>
    <message>
        <source>Where the transcript goes</source>
        <translation>Wohin die Mitschrift kommt</translation>
    </message>
    <message>
        <source>Evidence ({count} open)</source>
        <translation>Nachweise ({count} offen)</translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation>Fenster schließen?</translation>
    </message>
    <message>
        <source>Close, and end the session</source>
        <translation>Schließen und Sitzung beenden</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Sitzung</translation>
    </message>
    <message>
        <source>Press to see the cluster</source>
        <translation>Klicken, um den Cluster zu sehen</translation>
    </message>
    <message>
        <source>Press to log out</source>
        <translation>Klicken, um sich abzumelden</translation>
    </message>
    <message>
        <source>nobody logged in</source>
        <translation>niemand angemeldet</translation>
    </message>
    <message>
        <source>Press to log in</source>
        <translation>Klicken, um sich anzumelden</translation>
    </message>
    <message>
        <source>&amp;Open token files...</source>
        <translation>&amp;Token-Dateien öffnen...</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>&amp;Einstellungen...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>Jetzt &amp;sperren</translation>
    </message>
    <message>
        <source>&amp;New key...</source>
        <translation>&amp;Neuer Schlüssel...</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importieren...</translation>
    </message>
    <message>
        <source>&amp;Restore a backup...</source>
        <translation>Sicherung &amp;wiederherstellen...</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Genehmigen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;New operation...</source>
        <translation>&amp;Neuer Vorgang...</translation>
    </message>
    <message>
        <source>&amp;Connect...</source>
        <translation>&amp;Verbinden...</translation>
    </message>
    <message>
        <source>&amp;Ask the cluster again</source>
        <translation>&amp;Cluster neu fragen</translation>
    </message>
    <message>
        <source>&amp;Log out...</source>
        <translation>&amp;Abmelden...</translation>
    </message>
    <message>
        <source>&amp;Disconnect...</source>
        <translation>&amp;Trennen...</translation>
    </message>
    <message>
        <source>Save the &amp;transcript...</source>
        <translation>&amp;Mitschrift speichern...</translation>
    </message>
    <message>
        <source>&amp;Ceremony</source>
        <translation>&amp;Zeremonie</translation>
    </message>
    <message>
        <source>C&amp;luster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Nachweise</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;Rehearsing</source>
        <translation>P&amp;roben</translation>
    </message>
    <message>
        <source>What the &amp;checks mean</source>
        <translation>Was die &amp;Prüfungen bedeuten</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber Approver GUI</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>network: not known</source>
        <translation>Netz: unbekannt</translation>
    </message>
    <message>
        <source>network: {names}</source>
        <translation>Netz: {names}</translation>
    </message>
    <message>
        <source>no network connection</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>Network interfaces that are up on this machine. The program itself has none.</source>
        <translation>Netzwerkschnittstellen, die auf diesem Rechner aktiv sind. Das Programm selbst hat keine.</translation>
    </message>
    <message>
        <source>key {key}: unlocked</source>
        <translation>{key}: entsperrt</translation>
    </message>
    <message>
        <source>Press to lock it now</source>
        <translation>Klicken, um ihn jetzt zu sperren</translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation>noch kein Schlüssel</translation>
    </message>
    <message>
        <source>keys locked: {count}</source>
        <translation>Schlüssel gesperrt: {count}</translation>
    </message>
    <message>
        <source>key {key}: locked</source>
        <translation>{key}: gesperrt</translation>
    </message>
    <message>
        <source>Press to see your keys</source>
        <translation>Klicken, um Ihre Schlüssel zu sehen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keep these settings</source>
        <translation>Einstellungen behalten</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>An unlocked key locks itself after</source>
        <translation>Schlüssel sperrt sich nach</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>A new language is used from the next start on.</source>
        <translation>Neue Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Forget the recent files</source>
        <translation>Zuletzt geöffnete vergessen</translation>
    </message>
    <message>
        <source>Read from the signed bytes</source>
        <translation>Aus den signierten Bytes</translation>
    </message>
    <message>
        <source>Merely claimed</source>
        <translation>Nur behauptet</translation>
    </message>
    <message>
        <source>HSM records in the signed bytes: {count}</source>
        <translation>HSM-Datensätze in den signierten Bytes: {count}</translation>
    </message>
    <message>
        <source>nothing can be read from these bytes</source>
        <translation>aus diesen Bytes ist nichts zu lesen</translation>
    </message>
    <message>
        <source>claimed: anyone could have written this</source>
        <translation>jeder könnte das geschrieben haben</translation>
    </message>
    <message>
        <source>your signature covers exactly these {count} bytes</source>
        <translation>Ihre Signatur umfasst genau diese {count} Bytes</translation>
    </message>
    <message>
        <source>each of the {count} entries is signed; the first is shown</source>
        <translation>jeder der {count} Einträge wird signiert; gezeigt ist der erste</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Have all admins sign a token, verify it here, and delete it: nothing is done.</source>
        <translation>Ein Token von allen Admins signieren lassen, hier prüfen und löschen: Ausgeführt wird nichts.</translation>
    </message>
    <message>
        <source>Have everybody sign who can approve the use of {key}, verify it here, and delete the token: nothing is done.</source>
        <translation>Ein Token von allen signieren lassen, die die Nutzung von {key} genehmigen können, hier prüfen und löschen: Ausgeführt wird nichts.</translation>
    </message>
    <message>
        <source>End the drill and delete its token now</source>
        <translation>Übung jetzt beenden und ihr Token löschen</translation>
    </message>
    <message>
        <source>Nobody can take part in the drill</source>
        <translation>Niemand kann an der Übung teilnehmen</translation>
    </message>
    <message>
        <source>The cluster knows no registered key of anybody who could approve this.</source>
        <translation>Der Cluster kennt keinen registrierten Schlüssel von jemandem, der das genehmigen könnte.</translation>
    </message>
    <message>
        <source>Have approvers register their keys first.</source>
        <translation>Lassen Sie zuerst Schlüssel von Genehmigenden registrieren.</translation>
    </message>
    <message>
        <source>All keys proved themselves: {proven}.</source>
        <translation>Alle Schlüssel haben sich bewährt: {proven}.</translation>
    </message>
    <message>
        <source>Proved: {proven}. Not proved: {absent}. Find out why before it matters.</source>
        <translation>Bewährt: {proven}. Nicht bewährt: {absent}. Klären Sie, warum, bevor es darauf ankommt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>one of which nothing can be read</source>
        <translation>eines, aus dem nichts zu lesen ist</translation>
    </message>
    <message>
        <source>service code {code}, key {key}, asked for by {requester} at {time}</source>
        <translation>Dienstcode {code}, Schlüssel {key}, angefragt von {requester} am {time}</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>There is no approval in this file: it is not signed. Ask for the signed file, which lies beside the one that was handed out.</source>
        <translation>In dieser Datei ist keine Genehmigung: Sie ist nicht signiert. Bitten Sie um die signierte Datei, die neben der ausgegebenen liegt.</translation>
    </message>
    <message>
        <source>This is no token file. {why} Ask for the file again.</source>
        <translation>Das ist keine Token-Datei. {why} Bitten Sie noch einmal um die Datei.</translation>
    </message>
    <message>
        <source>This file is of another token, {theirs}, with the digest {their_words}. Here it is about {ours}, with the digest {our_words}. Put it away and ask for the right file.</source>
        <translation>Diese Datei gehört zu einem anderen Token, {theirs}, mit dem Digest {their_words}. Hier geht es um {ours}, mit dem Digest {our_words}. Legen Sie sie weg und bitten Sie um die richtige Datei.</translation>
    </message>
    <message>
        <source>This file has the digest of this token but other approval data: it was altered or damaged. Do not use it; find out where that happened.</source>
        <translation>Diese Datei hat den Digest dieses Tokens, aber andere Genehmigungsdaten: Sie wurde verändert oder beschädigt. Verwenden Sie sie nicht; klären Sie, wo das geschah.</translation>
    </message>
    <message>
        <source>This file has the approval data of this token but another digest: it was altered or damaged. Do not use it; find out where that happened.</source>
        <translation>Diese Datei hat die Genehmigungsdaten dieses Tokens, aber einen anderen Digest: Sie wurde verändert oder beschädigt. Verwenden Sie sie nicht; klären Sie, wo das geschah.</translation>
    </message>
    <message>
        <source>This file registers a public key; it is no approval. Put it away and ask for the signed token.</source>
        <translation>Diese Datei registriert einen öffentlichen Schlüssel; sie ist keine Genehmigung. Legen Sie sie weg und bitten Sie um das signierte Token.</translation>
    </message>
    <message>
        <source>This file is a login; it is no approval, and signed it is somebody&apos;s second factor. Keep it from others and ask for the signed token.</source>
        <translation>Diese Datei ist eine Anmeldung; sie ist keine Genehmigung, und signiert ist sie der zweite Faktor eines Menschen. Halten Sie sie von anderen fern und bitten Sie um das signierte Token.</translation>
    </message>
    <message>
        <source>This file claims service {theirs} where the original claims {ours}. No signature covers that, and what the original says is used. Ask who changed it.</source>
        <translation>Diese Datei behauptet den Dienst {theirs}, das Original {ours}. Keine Signatur schützt das, und es gilt, was das Original sagt. Fragen Sie, wer es verändert hat.</translation>
    </message>
    <message>
        <source>This file claims key {theirs} where the original claims {ours}. No signature covers that, and what the original says is used. Ask who changed it.</source>
        <translation>Diese Datei behauptet den Schlüssel {theirs}, das Original {ours}. Keine Signatur schützt das, und es gilt, was das Original sagt. Fragen Sie, wer es verändert hat.</translation>
    </message>
    <message>
        <source>The fields around the signed bytes are not those of the original. No signature covers them, and the original&apos;s are used. Ask who changed them.</source>
        <translation>Die Felder rings um die signierten Bytes sind nicht die des Originals. Keine Signatur schützt sie, und es gelten die des Originals. Fragen Sie, wer sie verändert hat.</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>ausgestellt</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>registration of a key</source>
        <translation>Registrierung eines Schlüssels</translation>
    </message>
    <message>
        <source>login, or registration for it</source>
        <translation>Anmeldung oder Registrierung dafür</translation>
    </message>
    <message>
        <source>first words: {words}</source>
        <translation>erste Wörter: {words}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The coordinator&apos;s part is not installed</source>
        <translation>Der Teil für den Koordinator ist nicht installiert</translation>
    </message>
    <message>
        <source>The package pexpect is missing; it talks to cloudhsm-cli.</source>
        <translation>Das Paket pexpect fehlt; es spricht mit cloudhsm-cli.</translation>
    </message>
    <message>
        <source>Install the extra of this program: approver-gui[coordinator].</source>
        <translation>Installieren Sie die Erweiterung dieses Programms: approver-gui[coordinator].</translation>
    </message>
    <message>
        <source>Still needed: {missing} of {needed} approvals.</source>
        <translation>Noch nötig: {missing} von {needed} Genehmigungen.</translation>
    </message>
    <message>
        <source>The cluster asks for no approvals for this.</source>
        <translation>Der Cluster verlangt dafür keine Genehmigungen.</translation>
    </message>
    <message>
        <source>Do it at once.</source>
        <translation>Führen Sie es sofort aus.</translation>
    </message>
    <message>
        <source>This drill wants the role {role}.</source>
        <translation>Diese Übung verlangt die Rolle {role}.</translation>
    </message>
    <message>
        <source>Log in in this role.</source>
        <translation>Melden Sie sich in dieser Rolle an.</translation>
    </message>
    <message>
        <source>A drill deletes all own tokens in the end, and one is alive.</source>
        <translation>Eine Übung löscht am Ende alle eigenen Token, und eines lebt noch.</translation>
    </message>
    <message>
        <source>End the other ceremony first.</source>
        <translation>Beenden Sie zuerst die andere Zeremonie.</translation>
    </message>
    <message>
        <source>This ceremony is no drill.</source>
        <translation>Diese Zeremonie ist keine Übung.</translation>
    </message>
    <message>
        <source>Execute it instead.</source>
        <translation>Führen Sie sie stattdessen aus.</translation>
    </message>
    <message>
        <source>This is not done</source>
        <translation>Das wird nicht getan</translation>
    </message>
    <message>
        <source>This ceremony is over.</source>
        <translation>Diese Zeremonie ist zu Ende.</translation>
    </message>
    <message>
        <source>Ask for a new token if it is still wanted.</source>
        <translation>Fordern Sie ein neues Token an, falls es noch gewünscht ist.</translation>
    </message>
    <message>
        <source>A drill is on, and deletes all own tokens in the end.</source>
        <translation>Eine Übung läuft und löscht am Ende alle eigenen Token.</translation>
    </message>
    <message>
        <source>End the drill first.</source>
        <translation>Beenden Sie zuerst die Übung.</translation>
    </message>
    <message>
        <source>A token for {service} is alive, and a user has one of them at a time.</source>
        <translation>Ein Token für {service} lebt noch, und ein Benutzer hat davon immer nur eines.</translation>
    </message>
    <message>
        <source>End that ceremony first, or delete the own tokens.</source>
        <translation>Beenden Sie zuerst diese Zeremonie, oder löschen Sie die eigenen Token.</translation>
    </message>
    <message>
        <source>The token&apos;s time is over. Ask for a new token; every approval is needed anew.</source>
        <translation>Die Zeit des Tokens ist um. Fordern Sie ein neues Token an; jede Genehmigung ist neu nötig.</translation>
    </message>
    <message>
        <source>It was given up here. The token lives on in the cluster until its time is over; delete the own tokens to end it at once.</source>
        <translation>Die Zeremonie wurde hier aufgegeben. Das Token lebt im Cluster weiter, bis seine Zeit um ist; löschen Sie die eigenen Token, um es sofort zu beenden.</translation>
    </message>
    <message>
        <source>The token was deleted on the cluster.</source>
        <translation>Das Token wurde im Cluster gelöscht.</translation>
    </message>
    <message>
        <source>embedded cluster: a rehearsal, not an HSM</source>
        <translation>eingebauter Cluster: eine Probe, kein HSM</translation>
    </message>
    <message>
        <source>cluster of this machine&apos;s tool</source>
        <translation>Cluster des Werkzeugs auf diesem Rechner</translation>
    </message>
    <message>
        <source>cluster {cluster}</source>
        <translation>Cluster {cluster}</translation>
    </message>
    <message>
        <source>cluster by {host}</source>
        <translation>Cluster über {host}</translation>
    </message>
    <message>
        <source>cluster {cluster} by {host}</source>
        <translation>Cluster {cluster} über {host}</translation>
    </message>
    <message>
        <source>A drill does nothing.</source>
        <translation>Eine Übung führt nichts aus.</translation>
    </message>
    <message>
        <source>End the drill instead.</source>
        <translation>Beenden Sie die Übung stattdessen.</translation>
    </message>
    <message>
        <source>It is not ready.</source>
        <translation>Sie ist nicht bereit.</translation>
    </message>
    <message>
        <source>Add the signed files that are missing.</source>
        <translation>Nehmen Sie die fehlenden signierten Dateien auf.</translation>
    </message>
    <message>
        <source>{needed} approvals are needed for this.</source>
        <translation>Dafür sind {needed} Genehmigungen nötig.</translation>
    </message>
    <message>
        <source>Ask for a token.</source>
        <translation>Fordern Sie ein Token an.</translation>
    </message>
    <message>
        <source>It cannot be typed at the tool: {problem}.</source>
        <translation>Es lässt sich am Werkzeug nicht eingeben: {problem}.</translation>
    </message>
    <message>
        <source>Nothing was sent. Give this ceremony up and choose other values.</source>
        <translation>Nichts wurde gesendet. Geben Sie diese Zeremonie auf und wählen Sie andere Werte.</translation>
    </message>
    <message>
        <source>It was begun, and no answer has come yet.</source>
        <translation>Die Ausführung wurde begonnen, und noch kam keine Antwort.</translation>
    </message>
    <message>
        <source>The cluster refused the token for good: {sentence}. Ask for a new token; every approval is needed anew.</source>
        <translation>Der Cluster hat das Token endgültig abgelehnt: {sentence}. Fordern Sie ein neues Token an; jede Genehmigung ist neu nötig.</translation>
    </message>
    <message>
        <source>There is no such ceremony</source>
        <translation>Diese Zeremonie gibt es nicht</translation>
    </message>
    <message>
        <source>It was put away, or belongs to another session.</source>
        <translation>Sie wurde weggelegt oder gehört zu einer anderen Sitzung.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>{name} was signed with {key}. The public key verifies the signature.</source>
        <translation>{name} wurde mit {key} signiert. Der öffentliche Schlüssel bestätigt die Signatur.</translation>
    </message>
    <message>
        <source>it said nothing more</source>
        <translation>er sagte nichts weiter</translation>
    </message>
    <message>
        <source>Done: {sentence} The cluster answered: {said}.</source>
        <translation>Ausgeführt: {sentence} Der Cluster antwortete: {said}.</translation>
    </message>
    <message>
        <source>The public key cannot be told</source>
        <translation>Der öffentliche Schlüssel steht nicht fest</translation>
    </message>
    <message>
        <source>No public key goes with {key} for certain.</source>
        <translation>Zu {key} gehört kein öffentlicher Schlüssel mit Sicherheit.</translation>
    </message>
    <message>
        <source>Choose the public key, or give it as a PEM file: it verifies the signature.</source>
        <translation>Wählen Sie den öffentlichen Schlüssel, oder geben Sie ihn als PEM-Datei an: Er bestätigt die Signatur.</translation>
    </message>
    <message>
        <source>The cluster answered with a signature that does not verify with the public key. Do not use it. The approvals are used; find out which key signed, and what, before you ask again.</source>
        <translation>Der Cluster antwortete mit einer Signatur, die der öffentliche Schlüssel nicht bestätigt. Verwenden Sie sie nicht. Die Genehmigungen sind verbraucht; klären Sie, welcher Schlüssel was signiert hat, bevor Sie neue anfordern.</translation>
    </message>
    <message>
        <source>The token is on the medium as {path}, read back and compared.</source>
        <translation>Das Token liegt als {path} auf dem Medium, zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>The token was on the medium already, as {path}; it was compared.</source>
        <translation>Das Token lag schon als {path} auf dem Medium; es wurde verglichen.</translation>
    </message>
    <message>
        <source>No name is free for the token</source>
        <translation>Für das Token ist kein Name frei</translation>
    </message>
    <message>
        <source>{folder} has {count} other files with its name.</source>
        <translation>{folder} enthält {count} andere Dateien mit seinem Namen.</translation>
    </message>
    <message>
        <source>Choose another folder or medium. Nothing was changed.</source>
        <translation>Wählen Sie einen anderen Ordner oder ein anderes Medium. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Report of ceremony {id}</source>
        <translation>Bericht über Zeremonie {id}</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>collecting</source>
        <translation>sammelt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>drill ended</source>
        <translation>Übung beendet</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>void</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>kein Token</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfragende Person</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>{count} approvals</source>
        <translation>{count} Genehmigungen</translation>
    </message>
    <message>
        <source>Approvals needed</source>
        <translation>Nötige Genehmigungen</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>An earlier run of the program did this. What follows is what its journal says, and no more: signatures and verified files are gone with that run.</source>
        <translation>Das hat ein früherer Lauf des Programms getan. Es folgt, was sein Journal sagt, und nicht mehr: Signaturen und geprüfte Dateien sind mit jenem Lauf fort.</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Was angefragt wurde</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was nachzusehen ist</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
    <message>
        <source>Journal&apos;s last seal</source>
        <translation>Letztes Siegel des Journals</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>Das Journal</translation>
    </message>
    <message>
        <source>It is no token of the service that was asked for.</source>
        <translation>Es ist kein Token des Dienstes, für den es angefordert wurde.</translation>
    </message>
    <message>
        <source>It is for another key.</source>
        <translation>Es ist für einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>By its signed bytes, somebody else asked for it.</source>
        <translation>Nach seinen signierten Bytes hat es jemand anderes angefordert.</translation>
    </message>
    <message>
        <source>The cluster gave another token</source>
        <translation>Der Cluster gab ein anderes Token</translation>
    </message>
    <message>
        <source>What came is not what was asked for. {why}</source>
        <translation>Was kam, ist nicht das, was angefordert wurde. {why}</translation>
    </message>
    <message>
        <source>Do not hand it out. Delete the own tokens, save the transcript and ask again.</source>
        <translation>Geben Sie es nicht aus. Löschen Sie die eigenen Token, speichern Sie die Mitschrift und fordern Sie ein neues an.</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>Schlüssel {key}</translation>
    </message>
    <message>
        <source>key {label} ({key})</source>
        <translation>Schlüssel {label} ({key})</translation>
    </message>
    <message>
        <source>Make one signature with {key} over {payload}.</source>
        <translation>Mit {key} eine Signatur erzeugen; Nutzdaten: {payload}.</translation>
    </message>
    <message>
        <source>Sign {name} with {key} now</source>
        <translation>{name} jetzt mit {key} signieren</translation>
    </message>
    <message>
        <source>Share {key} with crypto user {user}, who may then use it and approve.</source>
        <translation>{key} mit crypto-user {user} teilen, der ihn dann benutzen und genehmigen darf.</translation>
    </message>
    <message>
        <source>Share {key} with {user} now</source>
        <translation>{key} jetzt mit {user} teilen</translation>
    </message>
    <message>
        <source>Take {key} away from crypto user {user}, who then no longer approves.</source>
        <translation>crypto-user {user} den Zugriff auf {key} nehmen; er genehmigt dann nicht mehr.</translation>
    </message>
    <message>
        <source>Take {key} away from {user} now</source>
        <translation>{user} jetzt den Zugriff auf {key} nehmen</translation>
    </message>
    <message>
        <source>This attribute cannot be set</source>
        <translation>Dieses Attribut lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>{name} = {value} cannot be typed at the tool.</source>
        <translation>{name} = {value} lässt sich am Werkzeug nicht eingeben.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Give a name of letters and dashes, and a value on one line.</source>
        <translation>Geben Sie einen Namen aus Buchstaben und Bindestrichen und einen einzeiligen Wert an.</translation>
    </message>
    <message>
        <source>Set the attribute {name} of {key} to {value}.</source>
        <translation>Das Attribut {name} von {key} auf {value} setzen.</translation>
    </message>
    <message>
        <source>Set {name} of {key} to {value} now</source>
        <translation>{name} von {key} jetzt auf {value} setzen</translation>
    </message>
    <message>
        <source>The log is too long</source>
        <translation>Das Protokoll ist zu lang</translation>
    </message>
    <message>
        <source>It has more than {count} events.</source>
        <translation>Es hat mehr als {count} Ereignisse.</translation>
    </message>
    <message>
        <source>Export a shorter time, or fewer logs at once, and open that.</source>
        <translation>Exportieren Sie einen kürzeren Zeitraum oder weniger Protokolle auf einmal und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Log in again and look whether it was done.</source>
        <translation>Melden Sie sich wieder an und sehen Sie nach, ob es ausgeführt wurde.</translation>
    </message>
    <message>
        <source>Ask for no new token for the same thing before this is known; this ceremony is never executed again.</source>
        <translation>Fordern Sie kein neues Token für dasselbe an, bevor das geklärt ist; diese Zeremonie wird nie noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>Log in again and look at the key in the list of keys: whom it is shared with, and what its attributes are now.</source>
        <translation>Melden Sie sich wieder an und sehen Sie in der Liste der Schlüssel nach: mit wem der Schlüssel geteilt ist und welche Attribute er jetzt hat.</translation>
    </message>
    <message>
        <source>Treat the approvals as used and the signature as made.</source>
        <translation>Betrachten Sie die Genehmigungen als verbraucht und die Signatur als erzeugt.</translation>
    </message>
    <message>
        <source>The HSM&apos;s audit log does not log signatures: that none is there proves nothing.</source>
        <translation>Das Audit-Protokoll des HSM verzeichnet keine Signaturen: Dass keine darin steht, beweist nichts.</translation>
    </message>
    <message>
        <source>If a signature turns up (in the transcript, say), verify it with the public key over the payload whose SHA-256 the journal has.</source>
        <translation>Taucht eine Signatur auf (etwa in der Mitschrift), so prüfen Sie sie mit dem öffentlichen Schlüssel über die Nutzdaten, deren SHA-256 im Journal steht.</translation>
    </message>
    <message>
        <source>Look for CN_SHARE_OBJECT in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_SHARE_OBJECT.</translation>
    </message>
    <message>
        <source>Look for CN_MODIFY_OBJECT in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_MODIFY_OBJECT.</translation>
    </message>
    <message>
        <source>Look whether the user is in the list of users.</source>
        <translation>Sehen Sie nach, ob der Benutzer in der Liste der Benutzer steht.</translation>
    </message>
    <message>
        <source>Look for CN_CREATE_USER or CN_CREATE_CO in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_CREATE_USER oder CN_CREATE_CO.</translation>
    </message>
    <message>
        <source>Look whether the user is gone from the list of users.</source>
        <translation>Sehen Sie nach, ob der Benutzer aus der Liste der Benutzer verschwunden ist.</translation>
    </message>
    <message>
        <source>Look for CN_DELETE_USER in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_DELETE_USER.</translation>
    </message>
    <message>
        <source>Have the user try the new password once; five wrong tries lock an account.</source>
        <translation>Lassen Sie den Benutzer das neue Passwort einmal versuchen; fünf Fehlversuche sperren ein Konto.</translation>
    </message>
    <message>
        <source>Look for CN_CHANGE_PSWD in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_CHANGE_PSWD.</translation>
    </message>
    <message>
        <source>Look at the quorum values; they are shown without a login.</source>
        <translation>Sehen Sie die Quorum-Werte an; sie werden ohne Anmeldung gezeigt.</translation>
    </message>
    <message>
        <source>Look for CN_SET_M_VALUE in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_SET_M_VALUE.</translation>
    </message>
    <message>
        <source>{name} ({size} bytes, {mechanism}, {hash})</source>
        <translation>{name} ({size} Bytes, {mechanism}, {hash})</translation>
    </message>
    <message>
        <source>the digest in {name} ({mechanism}, {hash})</source>
        <translation>Digest in {name} ({mechanism}, {hash})</translation>
    </message>
    <message>
        <source>the digest in {name} ({mechanism}, {hash}, as DER DigestInfo)</source>
        <translation>Digest in {name} ({mechanism}, {hash}, als DER-DigestInfo)</translation>
    </message>
    <message>
        <source>{name} ({size} bytes, {mechanism}, {hash}; larger than the cluster takes, so its digest is sent)</source>
        <translation>{name} ({size} Bytes, {mechanism}, {hash}; größer, als der Cluster annimmt, darum wird der Digest gesendet)</translation>
    </message>
    <message>
        <source>{name} ({size} bytes, {mechanism}, {hash}; larger than the cluster takes, so its digest is sent, as DER DigestInfo)</source>
        <translation>{name} ({size} Bytes, {mechanism}, {hash}; größer, als der Cluster annimmt, darum wird der Digest gesendet, als DER-DigestInfo)</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} bytes; give its digest instead.</source>
        <translation>{name} ist größer als {limit} Bytes; geben Sie stattdessen den Digest an.</translation>
    </message>
    <message>
        <source>A digest by {hash} has {wanted} bytes; {name} has {size}.</source>
        <translation>Ein Digest mit {hash} hat {wanted} Bytes; {name} hat {size}.</translation>
    </message>
    <message>
        <source>Only rsa-pkcs-pss has a salt.</source>
        <translation>Nur rsa-pkcs-pss hat einen Salt.</translation>
    </message>
    <message>
        <source>A salt has no negative length.</source>
        <translation>Ein Salt hat keine negative Länge.</translation>
    </message>
    <message>
        <source>This cannot be signed</source>
        <translation>Das lässt sich nicht signieren</translation>
    </message>
    <message>
        <source>Choose another file or another way to sign.</source>
        <translation>Wählen Sie eine andere Datei oder eine andere Art zu signieren.</translation>
    </message>
    <message>
        <source>key not known here</source>
        <translation>Schlüssel hier nicht bekannt</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>no key here</source>
        <translation>hier kein Schlüssel</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>key here</source>
        <translation>Schlüssel hier</translation>
    </message>
    <message>
        <source>can approve</source>
        <translation>kann genehmigen</translation>
    </message>
    <message>
        <source>This key is known already</source>
        <translation>Dieser Schlüssel ist schon bekannt</translation>
    </message>
    <message>
        <source>{path} holds the key that is kept for {user}.</source>
        <translation>{path} enthält den Schlüssel, der für {user} schon aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The roster changed meanwhile</source>
        <translation>Die Liste der Genehmigenden hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>It is not what it was when you looked at the change.</source>
        <translation>Sie ist nicht mehr, was sie war, als Sie die Änderung angesehen haben.</translation>
    </message>
    <message>
        <source>Look at the change again, and keep it then.</source>
        <translation>Sehen Sie sich die Änderung noch einmal an und übernehmen Sie sie dann.</translation>
    </message>
    <message>
        <source>Approvals for {service}: {words}</source>
        <translation>Genehmigungen für {service}: {words}</translation>
    </message>
    <message>
        <source>The cluster has a registered key of {users} that is not known here: approvals of theirs cannot be counted. Add the public key of each.</source>
        <translation>Der Cluster hat von {users} einen registrierten Schlüssel, der hier nicht bekannt ist: Deren Genehmigungen sind nicht zu zählen. Nehmen Sie von allen den öffentlichen Schlüssel auf.</translation>
    </message>
    <message>
        <source>A key is known here of {users}, and the cluster has none registered: it will refuse their approvals. Have each register the key.</source>
        <translation>Von {users} ist hier ein Schlüssel bekannt, im Cluster aber keiner registriert: Er wird deren Genehmigungen ablehnen. Lassen Sie alle ihren Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>{users} have one and the same key: one of them could approve for all.</source>
        <translation>{users} haben ein und denselben Schlüssel: Einer von ihnen könnte für alle genehmigen.</translation>
    </message>
    <message>
        <source>The policy asks for an approval of {persons}, of whom no key is known: nothing can be approved.</source>
        <translation>Die Regeln verlangen eine Genehmigung von {persons}, und davon ist kein Schlüssel bekannt: Nichts lässt sich genehmigen.</translation>
    </message>
    <message>
        <source>{wanted} who can approve are recommended, two more than must: have {short} more register a key.</source>
        <translation>Empfohlen sind {wanted}, die genehmigen können, zwei mehr, als es müssen: Lassen Sie noch {short} Benutzer einen Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>Admins: {what}</source>
        <translation>Admins: {what}</translation>
    </message>
    <message>
        <source>Use of {key}</source>
        <translation>Nutzung von {key}</translation>
    </message>
    <message>
        <source>Locked: {needed} approvals are needed and {able} can approve. Share the key with another approver, while that can still be approved.</source>
        <translation>Gesperrt: {needed} Genehmigungen sind nötig, und {able} können genehmigen. Teilen Sie den Schlüssel mit weiteren Genehmigenden, solange sich das noch genehmigen lässt.</translation>
    </message>
    <message>
        <source>One more loss locks this key for good: {able} can approve, {needed} must.</source>
        <translation>Ein weiterer Verlust sperrt diesen Schlüssel für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>Two more losses lock this key for good: {able} can approve, {needed} must.</source>
        <translation>Zwei weitere Verluste sperren diesen Schlüssel für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>{losses} more losses lock this key for good: {able} can approve, {needed} must.</source>
        <translation>{losses} weitere Verluste sperren diesen Schlüssel für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>no reason was noted</source>
        <translation>kein Grund wurde notiert</translation>
    </message>
    <message>
        <source>It was fixed, and then nothing was asked of the cluster.</source>
        <translation>Der Vorgang wurde festgelegt, und dann wurde der Cluster um nichts gebeten.</translation>
    </message>
    <message>
        <source>A token was asked for; whether one was issued was not written down. Its session is over, so it is void. Nothing was executed.</source>
        <translation>Ein Token wurde angefordert; ob eines ausgestellt wurde, ist nicht notiert. Seine Sitzung ist zu Ende, also ist es ungültig. Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>No token was taken from the cluster: {why} Nothing was executed.</source>
        <translation>Vom Cluster wurde kein Token angenommen: {why} Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>A token was issued and never used. Its session is over, so it is void. Nothing was executed.</source>
        <translation>Ein Token wurde ausgestellt und nie verwendet. Seine Sitzung ist zu Ende, also ist es ungültig. Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The token was void before its use ({why}). Nothing was executed.</source>
        <translation>Das Token wurde vor seiner Verwendung ungültig ({why}). Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The drill ended and nothing was executed.</source>
        <translation>Die Übung wurde beendet, und nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The execution was begun, and no result was written down: nobody knows whether it was done. It is never executed again.</source>
        <translation>Die Ausführung wurde begonnen, und kein Ergebnis wurde notiert: Niemand weiß, ob es ausgeführt wurde. Es wird nie noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>The cluster did not do it: {why} Its session is over, so the token is void.</source>
        <translation>Der Cluster hat es nicht ausgeführt: {why} Die Sitzung ist zu Ende, also ist das Token ungültig.</translation>
    </message>
    <message>
        <source>The cluster answered with a signature that does not verify: {why}</source>
        <translation>Der Cluster antwortete mit einer Signatur, die sich nicht bestätigen lässt: {why}</translation>
    </message>
    <message>
        <source>It was done: {result}</source>
        <translation>Es wurde ausgeführt: {result}</translation>
    </message>
    <message>
        <source>The key signed without approvals</source>
        <translation>Der Schlüssel hat ohne Genehmigungen signiert</translation>
    </message>
    <message>
        <source>A key that two must approve made a signature for one.</source>
        <translation>Ein Schlüssel, den zwei genehmigen müssen, hat für einen allein eine Signatur erzeugt.</translation>
    </message>
    <message>
        <source>Do not use this cluster.</source>
        <translation>Verwenden Sie diesen Cluster nicht.</translation>
    </message>
    <message>
        <source>A used token signed again</source>
        <translation>Ein verbrauchtes Token hat noch einmal signiert</translation>
    </message>
    <message>
        <source>The cluster took approvals that had been used.</source>
        <translation>Der Cluster nahm Genehmigungen an, die schon verbraucht waren.</translation>
    </message>
    <message>
        <source>This is no registration</source>
        <translation>Das ist keine Registrierung</translation>
    </message>
    <message>
        <source>The cluster gave a token for approvals.</source>
        <translation>Der Cluster gab ein Token für Genehmigungen.</translation>
    </message>
    <message>
        <source>Do not sign it.</source>
        <translation>Signieren Sie es nicht.</translation>
    </message>
    <message>
        <source>Nothing was executed yet: the token lives. This is no final report.</source>
        <translation>Noch wurde nichts ausgeführt: Das Token lebt. Das ist kein abschließender Bericht.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done; it is never executed again. What happened: {why}</source>
        <translation>Niemand weiß, ob es ausgeführt wurde; es wird nie noch einmal ausgeführt. Was geschah: {why}</translation>
    </message>
    <message>
        <source>Nothing was executed. {why}</source>
        <translation>Nichts wurde ausgeführt. {why}</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>{user} ({role})</source>
        <translation>{user} ({role})</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>Ihr SHA-256</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Gesendet als</translation>
    </message>
    <message>
        <source>{time} ({source})</source>
        <translation>{time} ({source})</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Issued, by the cluster&apos;s clock</source>
        <translation>Ausgestellt, nach der Uhr des Clusters</translation>
    </message>
    <message>
        <source>Lives until</source>
        <translation>Lebt bis</translation>
    </message>
    <message>
        <source>A digest is no token: nobody can make the token&apos;s file from it, and this report holds neither approval data nor approvals. It is here to be compared.</source>
        <translation>Ein Digest ist kein Token: Niemand kann daraus die Token-Datei herstellen, und dieser Bericht enthält weder Genehmigungsdaten noch Genehmigungen. Er steht hier zum Vergleichen.</translation>
    </message>
    <message>
        <source>The token</source>
        <translation>Das Token</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>nicht notiert</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Key begins</source>
        <translation>Schlüssel beginnt mit</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Each was verified here with the key that the roster has for this user.</source>
        <translation>Jede wurde hier mit dem Schlüssel geprüft, den die Liste der Genehmigenden für diesen Benutzer hat.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>No approval was counted.</source>
        <translation>Keine Genehmigung wurde gezählt.</translation>
    </message>
    <message>
        <source>the original</source>
        <translation>das Original</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>die ganze Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>Im Namen von</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What was not counted, or doubted</source>
        <translation>Was nicht gezählt oder bezweifelt wurde</translation>
    </message>
    <message>
        <source>Signature&apos;s SHA-256</source>
        <translation>SHA-256 der Signatur</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>NO: the public key does not verify it</source>
        <translation>NEIN: Der öffentliche Schlüssel bestätigt sie nicht</translation>
    </message>
    <message>
        <source>Nothing was executed.</source>
        <translation>Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>SHA-256 of it as DER</source>
        <translation>SHA-256 der Signatur als DER</translation>
    </message>
    <message>
        <source>{form}, {size} bytes</source>
        <translation>{form}, {size} Bytes</translation>
    </message>
    <message>
        <source>Wanted as</source>
        <translation>Gewünscht als</translation>
    </message>
    <message>
        <source>SHA-256 of that file</source>
        <translation>SHA-256 dieser Datei</translation>
    </message>
    <message>
        <source>yes, here, with the public key exported before</source>
        <translation>ja, hier, mit dem zuvor exportierten öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>Public key&apos;s SHA-256</source>
        <translation>SHA-256 des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Its last entry</source>
        <translation>Ihr letzter Eintrag</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>Seal of that entry</source>
        <translation>Siegel dieses Eintrags</translation>
    </message>
    <message>
        <source>The journal has every step of this ceremony; compare its seals with these to see that it is whole. The HSM does not log signatures: that its log tells of none proves nothing.</source>
        <translation>Im Journal steht jeder Schritt dieser Zeremonie; vergleichen Sie seine Siegel mit diesen, um zu sehen, dass es vollständig ist. Das HSM verzeichnet keine Signaturen: Dass sein Protokoll von keiner berichtet, beweist nichts.</translation>
    </message>
    <message>
        <source>the cluster&apos;s list of tokens says so</source>
        <translation>laut Token-Liste des Clusters</translation>
    </message>
    <message>
        <source>the cluster&apos;s list of timeouts says so</source>
        <translation>laut Liste der Fristen des Clusters</translation>
    </message>
    <message>
        <source>assumed; the cluster did not say</source>
        <translation>angenommen; der Cluster sagte es nicht</translation>
    </message>
    <message>
        <source>{path} is not what it was when it was read.</source>
        <translation>{path} ist nicht mehr, was es beim Lesen war.</translation>
    </message>
    <message>
        <source>Load it again, look at what changed, and make the change anew.</source>
        <translation>Laden Sie die Liste noch einmal, sehen Sie nach, was sich geändert hat, und machen Sie die Änderung neu.</translation>
    </message>
    <message>
        <source>This is no usable roster</source>
        <translation>Das ist keine brauchbare Liste der Genehmigenden</translation>
    </message>
    <message>
        <source>{path} is a plain list of keys.</source>
        <translation>{path} ist eine einfache Liste von Schlüsseln.</translation>
    </message>
    <message>
        <source>Move it elsewhere and import it from there.</source>
        <translation>Verschieben Sie sie an einen anderen Ort und importieren Sie sie von dort.</translation>
    </message>
    <message>
        <source>A key of the roster cannot be used</source>
        <translation>Ein Schlüssel aus der Liste der Genehmigenden ist nicht verwendbar</translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation>{path}: {why}</translation>
    </message>
    <message>
        <source>Put the registered public key there, as openssl pkey -pubout writes it.</source>
        <translation>Legen Sie dort den registrierten öffentlichen Schlüssel ab, wie openssl pkey -pubout ihn schreibt.</translation>
    </message>
    <message>
        <source>How many must approve is not known</source>
        <translation>Wie viele genehmigen müssen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The cluster shows no quorum value for the service {service}.</source>
        <translation>Der Cluster zeigt keinen Quorum-Wert für den Dienst {service}.</translation>
    </message>
    <message>
        <source>Ask the cluster for its quorum values again.</source>
        <translation>Fragen Sie den Cluster noch einmal nach seinen Quorum-Werten.</translation>
    </message>
    <message>
        <source>Keys that this user shares lose an approver; a key that has too few left cannot be used again.</source>
        <translation>Schlüssel, die mit diesem Benutzer geteilt sind, verlieren eine genehmigende Person; ein Schlüssel, dem zu wenige bleiben, ist nicht mehr zu benutzen.</translation>
    </message>
    <message>
        <source>{able} can approve and {value} must. Fewer than {enough} is a risk: below {value} it is locked for good.</source>
        <translation>{able} können genehmigen, {value} müssen es. Weniger als {enough} sind ein Risiko: Unter {value} ist für immer gesperrt.</translation>
    </message>
    <message>
        <source>Another role must do this</source>
        <translation>Das muss eine andere Rolle tun</translation>
    </message>
    <message>
        <source>{user} is logged in as {role}; it takes a {wanted}.</source>
        <translation>{user} ist als {role} angemeldet; nötig ist {wanted}.</translation>
    </message>
    <message>
        <source>Log in as a {wanted}.</source>
        <translation>Melden Sie sich als {wanted} an.</translation>
    </message>
    <message>
        <source>The cluster shows no such key</source>
        <translation>Der Cluster zeigt keinen solchen Schlüssel</translation>
    </message>
    <message>
        <source>This user neither owns {key} nor shares it.</source>
        <translation>{key} gehört diesem Benutzer nicht und ist auch nicht mit ihm geteilt.</translation>
    </message>
    <message>
        <source>Choose a key from the list, or log in as a user who has it.</source>
        <translation>Wählen Sie einen Schlüssel aus der Liste oder melden Sie sich als Benutzer an, der ihn hat.</translation>
    </message>
    <message>
        <source>The cluster has no such user</source>
        <translation>Der Cluster hat keinen solchen Benutzer</translation>
    </message>
    <message>
        <source>There is no {role} of the name {user}.</source>
        <translation>Einen Benutzer {user} mit der Rolle {role} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose a user from the list.</source>
        <translation>Wählen Sie einen Benutzer aus der Liste.</translation>
    </message>
    <message>
        <source>The user exists already</source>
        <translation>Den Benutzer gibt es schon</translation>
    </message>
    <message>
        <source>{user} is a {role} of this cluster.</source>
        <translation>{user} ist in diesem Cluster schon {role}.</translation>
    </message>
    <message>
        <source>Choose another name, or change the user that is there.</source>
        <translation>Wählen Sie einen anderen Namen oder ändern Sie den vorhandenen Benutzer.</translation>
    </message>
    <message>
        <source>This cluster has no such quorum value</source>
        <translation>Dieser Cluster hat keinen solchen Quorum-Wert</translation>
    </message>
    <message>
        <source>It knows no service {service}.</source>
        <translation>Er kennt keinen Dienst {service}.</translation>
    </message>
    <message>
        <source>Choose a service from the list of quorum values.</source>
        <translation>Wählen Sie einen Dienst aus der Liste der Quorum-Werte.</translation>
    </message>
    <message>
        <source>user may not exceed quorum</source>
        <translation>user darf nicht über quorum liegen</translation>
    </message>
    <message>
        <source>user would need {user} approvals, quorum only {quorum}.</source>
        <translation>user bräuchte {user} Genehmigungen, quorum nur {quorum}.</translation>
    </message>
    <message>
        <source>Raise the value of quorum first, or lower that of user first.</source>
        <translation>Erhöhen Sie zuerst den Wert von quorum oder senken Sie zuerst den von user.</translation>
    </message>
    <message>
        <source>This would lock out everybody</source>
        <translation>Das würde alle aussperren</translation>
    </message>
    <message>
        <source>{able} could approve then, and {value} would have to: for good.</source>
        <translation>Dann könnten {able} genehmigen, und {value} müssten es: Das wäre für immer gesperrt.</translation>
    </message>
    <message>
        <source>Have more users register their keys first.</source>
        <translation>Lassen Sie zuerst mehr Benutzer ihre Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>A session is open already.</source>
        <translation>Eine Sitzung ist schon offen.</translation>
    </message>
    <message>
        <source>No login waits for a second factor.</source>
        <translation>Keine Anmeldung wartet auf einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>There is no session to ask in.</source>
        <translation>Es gibt keine Sitzung, in der sich fragen lässt.</translation>
    </message>
    <message>
        <source>Nobody is logged in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>There is no session in which nobody is logged in.</source>
        <translation>Es gibt keine Sitzung, in der niemand angemeldet ist.</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>Das geht jetzt nicht</translation>
    </message>
    <message>
        <source>See how the session stands, then go on.</source>
        <translation>Sehen Sie nach, wie es um die Sitzung steht; dann machen Sie weiter.</translation>
    </message>
    <message>
        <source>The session that asked for the token is over, and the token with it. Log in again and ask for a new token; every approval is needed anew.</source>
        <translation>Die Sitzung, die das Token angefordert hat, ist vorbei, und mit ihr das Token. Melden Sie sich noch einmal an und fordern Sie ein neues Token an; alle Genehmigungen sind neu nötig.</translation>
    </message>
    <message>
        <source>The session that asked for the token was ended here, and the token with it.</source>
        <translation>Die Sitzung, die das Token angefordert hat, wurde hier beendet, und mit ihr das Token.</translation>
    </message>
    <message>
        <source>The HSMs disagree about user {user} ({role}). Make the last change of this user again, when all HSMs can be reached.</source>
        <translation>Die HSMs sind sich über Benutzer {user} ({role}) nicht einig. Wiederholen Sie die letzte Änderung dieses Benutzers, wenn alle HSMs zu erreichen sind.</translation>
    </message>
    <message>
        <source>The HSMs disagree about key {label} ({key}). Make its last change again, when all HSMs can be reached.</source>
        <translation>Die HSMs sind sich über Schlüssel {label} ({key}) nicht einig. Wiederholen Sie seine letzte Änderung, wenn alle HSMs zu erreichen sind.</translation>
    </message>
    <message>
        <source>{what}: {sentence}</source>
        <translation>{what}: {sentence}</translation>
    </message>
    <message>
        <source>in both</source>
        <translation>in beiden</translation>
    </message>
    <message>
        <source>only in the journal</source>
        <translation>nur im Journal</translation>
    </message>
    <message>
        <source>only in the HSM&apos;s log</source>
        <translation>nur im Protokoll des HSM</translation>
    </message>
    <message>
        <source>the HSM need not log this</source>
        <translation>das HSM muss das nicht protokollieren</translation>
    </message>
    <message>
        <source>the other side does not cover this time</source>
        <translation>die andere Seite umfasst diese Zeit nicht</translation>
    </message>
    <message>
        <source>Log {stream}: its clock and the journal&apos;s could not be compared; they are taken to be the same.</source>
        <translation>Protokoll {stream}: Seine Uhr und die des Journals ließen sich nicht vergleichen; sie gelten als gleich.</translation>
    </message>
    <message>
        <source>Log {stream}: its clock is {seconds} s ahead of the journal&apos;s, as {agreeing} of {compared} acts tell.</source>
        <translation>Protokoll {stream}: Seine Uhr geht gegenüber der des Journals {seconds} s vor; das zeigen {agreeing} von {compared} Vorgängen.</translation>
    </message>
    <message>
        <source>Log {stream}: its clock is {seconds} s behind the journal&apos;s, as {agreeing} of {compared} acts tell.</source>
        <translation>Protokoll {stream}: Seine Uhr geht gegenüber der des Journals {seconds} s nach; das zeigen {agreeing} von {compared} Vorgängen.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Two tellings of one act may be {seconds} s apart.</source>
        <translation>Zwei Angaben zu einem Vorgang dürfen {seconds} s auseinanderliegen.</translation>
    </message>
    <message>
        <source>{count} pairs could be otherwise: several acts were alike and close.</source>
        <translation>{count} Paare könnten auch anders zusammengehören: Mehrere Vorgänge waren gleich und lagen nah beieinander.</translation>
    </message>
    <message>
        <source>{count} events have no time that can be read; none is matched.</source>
        <translation>{count} Ereignisse haben keine lesbare Zeit; keines ist zugeordnet.</translation>
    </message>
    <message>
        <source>Give the name under which the cluster knows, or shall know, the user.</source>
        <translation>Geben Sie den Namen an, unter dem der Cluster den Benutzer kennt oder kennen soll.</translation>
    </message>
    <message>
        <source>This password cannot be typed</source>
        <translation>Dieses Passwort lässt sich nicht eingeben</translation>
    </message>
    <message>
        <source>It is empty or has control characters in it.</source>
        <translation>Es ist leer oder enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>Choose a password of letters, digits and signs.</source>
        <translation>Wählen Sie ein Passwort aus Buchstaben, Ziffern und Zeichen.</translation>
    </message>
    <message>
        <source>Create the user {user} with the role {role}.</source>
        <translation>Den Benutzer {user} mit der Rolle {role} anlegen.</translation>
    </message>
    <message>
        <source>Create user {user} ({role}) now</source>
        <translation>Benutzer {user} ({role}) jetzt anlegen</translation>
    </message>
    <message>
        <source>Delete the user {user} with the role {role} for good.</source>
        <translation>Den Benutzer {user} mit der Rolle {role} endgültig löschen.</translation>
    </message>
    <message>
        <source>Delete user {user} ({role}) now</source>
        <translation>Benutzer {user} ({role}) jetzt löschen</translation>
    </message>
    <message>
        <source>Change the password of {user} ({role}) and unlock the account.</source>
        <translation>Das Passwort von {user} ({role}) ändern und das Konto entsperren.</translation>
    </message>
    <message>
        <source>Change the password of {user} ({role}) now</source>
        <translation>Passwort von {user} ({role}) jetzt ändern</translation>
    </message>
    <message>
        <source>This quorum value cannot be set</source>
        <translation>Dieser Quorum-Wert lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>{service}: {value}. A value is from {least} to {most}.</source>
        <translation>{service}: {value}. Erlaubt sind Werte von {least} bis {most}.</translation>
    </message>
    <message>
        <source>Choose user, quorum or cluster, and a value that it can have.</source>
        <translation>Wählen Sie user, quorum oder cluster und einen dafür erlaubten Wert.</translation>
    </message>
    <message>
        <source>Ask for {value} approvals of admins for the service {service} from then on; it can be changed, but never be 1 again.</source>
        <translation>Für den Dienst {service} von da an {value} Genehmigungen von Admins verlangen; das lässt sich ändern, aber nie wieder auf 1.</translation>
    </message>
    <message>
        <source>Set the quorum value of {service} to {value} now</source>
        <translation>Quorum-Wert von {service} jetzt auf {value} setzen</translation>
    </message>
    <message>
        <source>The amount is less than nothing</source>
        <translation>Die Menge ist kleiner als null</translation>
    </message>
    <message>
        <source>Only the clock of the cluster can be set back.</source>
        <translation>Nur die Uhr des Clusters lässt sich zurückstellen.</translation>
    </message>
    <message>
        <source>Give a number of seconds or HSMs from 0 on.</source>
        <translation>Geben Sie eine Zahl von Sekunden oder HSMs ab 0 an.</translation>
    </message>
    <message>
        <source>The option changes nothing here</source>
        <translation>Die Option ändert hier nichts</translation>
    </message>
    <message>
        <source>{option} goes with these faults: {faults}.</source>
        <translation>{option} gehört zu diesen Fehlern: {faults}.</translation>
    </message>
    <message>
        <source>Leave it out, or name another fault.</source>
        <translation>Lassen Sie sie weg oder nennen Sie einen anderen Fehler.</translation>
    </message>
    <message>
        <source>There is no such stream</source>
        <translation>Einen solchen Stream gibt es nicht</translation>
    </message>
    <message>
        <source>This cluster has {count} HSMs, each with one stream.</source>
        <translation>Dieser Cluster hat {count} HSMs, jedes mit einem Stream.</translation>
    </message>
    <message>
        <source>Give --stream a number from 1 to {count}.</source>
        <translation>Geben Sie --stream eine Zahl von 1 bis {count}.</translation>
    </message>
    <message>
        <source>The options do not go together</source>
        <translation>Die Optionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>--state rehearses on this machine; --prefix leads to another one.</source>
        <translation>--state probt auf diesem Rechner; --prefix führt zu einem anderen.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Lassen Sie eine davon weg.</translation>
    </message>
    <message>
        <source>There is no such embedded cluster</source>
        <translation>Einen solchen eingebauten Cluster gibt es nicht</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} ist nicht da.</translation>
    </message>
    <message>
        <source>Choose the file of one, or make a new one.</source>
        <translation>Wählen Sie die Datei eines vorhandenen, oder legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>{path} is not there; a check makes none.</source>
        <translation>{path} ist nicht da; eine Prüfung legt keinen an.</translation>
    </message>
    <message>
        <source>Make one first: approver-gui cluster new --state FILE</source>
        <translation>Legen Sie zuerst einen an: approver-gui cluster new --state FILE</translation>
    </message>
    <message>
        <source>Only approvals of a service are merged</source>
        <translation>Nur Genehmigungen eines Dienstes werden zusammengeführt</translation>
    </message>
    <message>
        <source>{path} is a registration or a login: each has one signer.</source>
        <translation>{path} ist eine Registrierung oder eine Anmeldung: Beide signiert nur einer.</translation>
    </message>
    <message>
        <source>Give the token that the cluster made for an operation.</source>
        <translation>Geben Sie das Token an, das der Cluster für einen Vorgang erzeugt hat.</translation>
    </message>
    <message>
        <source>How many approvals are needed?</source>
        <translation>Wie viele Genehmigungen sind nötig?</translation>
    </message>
    <message>
        <source>The roster does not say it.</source>
        <translation>Die Liste der Genehmigenden sagt es nicht.</translation>
    </message>
    <message>
        <source>Give --need M, as the cluster&apos;s list of quorum values has it.</source>
        <translation>Geben Sie --need M an, wie es in der Liste der Quorum-Werte des Clusters steht.</translation>
    </message>
    <message>
        <source>the answer is no JSON</source>
        <translation>die Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>the answer is nested deeper than any answer</source>
        <translation>die Antwort ist tiefer geschachtelt als jede bekannte</translation>
    </message>
    <message>
        <source>the answer has no error code</source>
        <translation>die Antwort hat keinen Fehlercode</translation>
    </message>
    <message>
        <source>An answer is not understood</source>
        <translation>Eine Antwort ist unverständlich</translation>
    </message>
    <message>
        <source>What the tool printed cannot be read: {what}.</source>
        <translation>Was das Werkzeug ausgab, ist nicht zu lesen: {what}.</translation>
    </message>
    <message>
        <source>Save the transcript and send it to support.</source>
        <translation>Speichern Sie die Mitschrift und schicken Sie sie dem Support.</translation>
    </message>
    <message>
        <source>it has more than {most} streams</source>
        <translation>sie hat mehr als {most} Streams</translation>
    </message>
    <message>
        <source>The event has no sequence number that can be read.</source>
        <translation>Das Ereignis hat keine lesbare laufende Nummer.</translation>
    </message>
    <message>
        <source>The HSM was restarted: its reboot counter went from {old} to {new}.</source>
        <translation>Das HSM wurde neu gestartet: Sein Neustartzähler ging von {old} auf {new}.</translation>
    </message>
    <message>
        <source>Events are missing: {count}, from number {first} to {last}.</source>
        <translation>Ereignisse fehlen: {count}, von Nummer {first} bis {last}.</translation>
    </message>
    <message>
        <source>The event repeats number {number}.</source>
        <translation>Das Ereignis wiederholt Nummer {number}.</translation>
    </message>
    <message>
        <source>The numbers run back, from {last} to {number}.</source>
        <translation>Die Nummern laufen zurück, von {last} auf {number}.</translation>
    </message>
    <message>
        <source>The stream begins at number {number}: what came before is not in this file.</source>
        <translation>Der Stream beginnt mit Nummer {number}: Was vorher kam, steht nicht in dieser Datei.</translation>
    </message>
    <message>
        <source>The HSM does not log signatures: that no event tells of one is no proof that nothing was signed.</source>
        <translation>Das HSM protokolliert keine Signaturen: Dass kein Ereignis von einer berichtet, beweist nicht, dass nichts signiert wurde.</translation>
    </message>
    <message>
        <source>the event at {place} is too long</source>
        <translation>das Ereignis bei {place} ist zu lang</translation>
    </message>
    <message>
        <source>no event begins in it</source>
        <translation>kein Ereignis beginnt darin</translation>
    </message>
    <message>
        <source>the lines up to {place} are no event</source>
        <translation>die Zeilen bis {place} sind kein Ereignis</translation>
    </message>
    <message>
        <source>line {place} is too long</source>
        <translation>Zeile {place} ist zu lang</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Das Protokoll war nicht zu lesen</translation>
    </message>
    <message>
        <source>{path}: the operating system answered: {answer}.</source>
        <translation>{path}: Das Betriebssystem antwortete: {answer}.</translation>
    </message>
    <message>
        <source>Check the file and its medium, or export the log again.</source>
        <translation>Prüfen Sie die Datei und ihr Medium oder exportieren Sie das Protokoll noch einmal.</translation>
    </message>
    <message>
        <source>its JSON has no events</source>
        <translation>ihr JSON enthält keine Ereignisse</translation>
    </message>
    <message>
        <source>The file is no HSM audit log</source>
        <translation>Die Datei ist kein Audit-Protokoll eines HSM</translation>
    </message>
    <message>
        <source>Its text is not as the HSM writes it: {what}.</source>
        <translation>Ihr Text ist nicht so, wie das HSM ihn schreibt: {what}.</translation>
    </message>
    <message>
        <source>Export the log again, as text or as get-log-events writes it, and open that.</source>
        <translation>Exportieren Sie das Protokoll noch einmal, als Text oder wie get-log-events es schreibt, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>an entry has no message</source>
        <translation>ein Eintrag hat keine Meldung</translation>
    </message>
    <message>
        <source>its JSON is broken</source>
        <translation>ihr JSON ist fehlerhaft</translation>
    </message>
    <message>
        <source>its JSON is nested too deep</source>
        <translation>ihr JSON ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>an entry is too long or broken</source>
        <translation>ein Eintrag ist zu lang oder fehlerhaft</translation>
    </message>
    <message>
        <source>its JSON is broken or cut off</source>
        <translation>ihr JSON ist fehlerhaft oder abgeschnitten</translation>
    </message>
    <message>
        <source>The session was closed here.</source>
        <translation>Die Sitzung wurde hier geschlossen.</translation>
    </message>
    <message>
        <source>The tool has ended.</source>
        <translation>Das Werkzeug hat sich beendet.</translation>
    </message>
    <message>
        <source>The tool did not finish in time.</source>
        <translation>Das Werkzeug wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>The tool asked for no signed file.</source>
        <translation>Das Werkzeug fragte nach keiner signierten Datei.</translation>
    </message>
    <message>
        <source>{why} It said: &quot;{words}&quot;</source>
        <translation>{why} Es sagte: „{words}“</translation>
    </message>
    <message>
        <source>{program} may not be run by this user.</source>
        <translation>Dieses Benutzerkonto darf {program} nicht ausführen.</translation>
    </message>
    <message>
        <source>There is no program {program}.</source>
        <translation>Ein Programm {program} gibt es nicht.</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}.</translation>
    </message>
    <message>
        <source>The tool asked the same question again.</source>
        <translation>Das Werkzeug stellte dieselbe Frage noch einmal.</translation>
    </message>
    <message>
        <source>The tool asked something that was not expected.</source>
        <translation>Das Werkzeug fragte etwas Unerwartetes.</translation>
    </message>
    <message>
        <source>The tool came back to its prompt without an answer.</source>
        <translation>Das Werkzeug kehrte ohne Antwort zu seiner Eingabeaufforderung zurück.</translation>
    </message>
    <message>
        <source>After its last answer the tool was lost. {why}</source>
        <translation>Nach seiner letzten Antwort ging das Werkzeug verloren. {why}</translation>
    </message>
    <message>
        <source>The terminal would have shown the password, so it was not typed.</source>
        <translation>Das Terminal hätte das Passwort gezeigt; darum wurde es nicht eingegeben.</translation>
    </message>
    <message>
        <source>The tool asked for a password and then went on.</source>
        <translation>Das Werkzeug fragte nach einem Passwort und machte dann weiter.</translation>
    </message>
    <message>
        <source>Too many faults, or too long a command</source>
        <translation>Zu viele Fehler oder ein zu langer Befehl</translation>
    </message>
    <message>
        <source>There is room for {count} faults, each for {length} letters.</source>
        <translation>Platz ist für {count} Fehler, bei jedem für {length} Zeichen.</translation>
    </message>
    <message>
        <source>Clear the faults first, or name the command&apos;s first words only.</source>
        <translation>Sagen Sie zuerst die Fehler ab oder nennen Sie nur die ersten Wörter des Befehls.</translation>
    </message>
    <message>
        <source>Sessions cannot be kept</source>
        <translation>Sitzungen lassen sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>{path} could not be used: {reason}. Nothing was changed.</source>
        <translation>{path} war nicht zu benutzen: {reason}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Look at the folder&apos;s space and permissions, then try again.</source>
        <translation>Prüfen Sie Platz und Rechte des Ordners; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Cluster not created</source>
        <translation>Cluster nicht angelegt</translation>
    </message>
    <message>
        <source>The file {path} could not be made: {reason}.</source>
        <translation>Die Datei {path} war nicht anzulegen: {reason}.</translation>
    </message>
    <message>
        <source>Choose another name, or look at the folder&apos;s space and permissions.</source>
        <translation>Wählen Sie einen anderen Namen oder prüfen Sie Platz und Rechte des Ordners.</translation>
    </message>
    <message>
        <source>No embedded cluster there</source>
        <translation>Dort ist kein eingebauter Cluster</translation>
    </message>
    <message>
        <source>The file {path} does not exist.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>Look at the name, or make a new cluster.</source>
        <translation>Prüfen Sie den Namen oder legen Sie einen neuen Cluster an.</translation>
    </message>
    <message>
        <source>No embedded cluster in that file</source>
        <translation>In dieser Datei ist kein eingebauter Cluster</translation>
    </message>
    <message>
        <source>{path} is something else, or it is damaged; it was left as it is.</source>
        <translation>{path} ist etwas anderes oder beschädigt; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose the right file, or make a new cluster under another name.</source>
        <translation>Wählen Sie die richtige Datei oder legen Sie unter anderem Namen einen neuen Cluster an.</translation>
    </message>
    <message>
        <source>Embedded cluster of a newer version</source>
        <translation>Eingebauter Cluster einer neueren Version</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of this program.</source>
        <translation>{path} wurde mit einer neueren Version dieses Programms angelegt.</translation>
    </message>
    <message>
        <source>Use that version, or make a new cluster under another name.</source>
        <translation>Verwenden Sie jene Version oder legen Sie unter anderem Namen einen neuen Cluster an.</translation>
    </message>
    <message>
        <source>Embedded cluster is busy</source>
        <translation>Der eingebaute Cluster ist beschäftigt</translation>
    </message>
    <message>
        <source>Another program has not let go of {path}; nothing was changed.</source>
        <translation>Ein anderes Programm hat {path} nicht freigegeben; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>End the other program, or try again in a moment.</source>
        <translation>Beenden Sie das andere Programm oder versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Embedded cluster&apos;s file failed</source>
        <translation>Die Datei des eingebauten Clusters versagte</translation>
    </message>
    <message>
        <source>Look at the disk&apos;s space and the file&apos;s permissions, then try again.</source>
        <translation>Prüfen Sie den Platz auf dem Datenträger und die Rechte der Datei; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nobody knows whether it happened</source>
        <translation>Niemand weiß, ob es geschehen ist</translation>
    </message>
    <message>
        <source>{path} failed while the change was being kept: {reason}.</source>
        <translation>{path} versagte, während die Änderung gespeichert wurde: {reason}.</translation>
    </message>
    <message>
        <source>Look at the cluster before anything else; do not simply repeat it.</source>
        <translation>Sehen Sie sich vor allem anderen den Cluster an; wiederholen Sie es nicht einfach.</translation>
    </message>
    <message>
        <source>The session was aborted here.</source>
        <translation>Die Sitzung wurde hier abgebrochen.</translation>
    </message>
    <message>
        <source>The CloudHSM tool does not start</source>
        <translation>Das CloudHSM-Werkzeug startet nicht</translation>
    </message>
    <message>
        <source>Try the same command in a terminal; check its path, rights and configuration.</source>
        <translation>Versuchen Sie denselben Befehl in einem Terminal; prüfen Sie Pfad, Rechte und Konfiguration.</translation>
    </message>
    <message>
        <source>The HSM session is over</source>
        <translation>Die HSM-Sitzung ist vorbei</translation>
    </message>
    <message>
        <source>A new session must be opened: log in again and ask for a new token.</source>
        <translation>Eine neue Sitzung ist nötig: Melden Sie sich noch einmal an und fordern Sie ein neues Token an.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done</source>
        <translation>Niemand weiß, ob es getan wurde</translation>
    </message>
    <message>
        <source>&quot;{line}&quot; was sent and may have been executed. {why}</source>
        <translation>„{line}“ wurde gesendet und vielleicht ausgeführt. {why}</translation>
    </message>
    <message>
        <source>The HSM tool is not understood</source>
        <translation>Das HSM-Werkzeug ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>&quot;{line}&quot; was sent. {why}</source>
        <translation>„{line}“ wurde gesendet. {why}</translation>
    </message>
    <message>
        <source>Save the transcript and send it to support; open a new session.</source>
        <translation>Speichern Sie die Mitschrift und schicken Sie sie dem Support; öffnen Sie eine neue Sitzung.</translation>
    </message>
    <message>
        <source>It was done, but the answer is unclear</source>
        <translation>Es wurde getan, aber die Antwort ist unklar</translation>
    </message>
    <message>
        <source>The cluster acknowledged &quot;{line}&quot;, so it was executed. {why}</source>
        <translation>Der Cluster hat „{line}“ bestätigt; also wurde es ausgeführt. {why}</translation>
    </message>
    <message>
        <source>Do not repeat it. Save the transcript, open a new session and {look} first.</source>
        <translation>Wiederholen Sie es nicht. Speichern Sie die Mitschrift und öffnen Sie eine neue Sitzung. Als Erstes gilt dann: {look}.</translation>
    </message>
    <message>
        <source>look at the list of users</source>
        <translation>die Liste der Benutzer ansehen</translation>
    </message>
    <message>
        <source>see in the list of users whether the key is registered</source>
        <translation>in der Liste der Benutzer nachsehen, ob der Schlüssel registriert ist</translation>
    </message>
    <message>
        <source>try the new password once</source>
        <translation>das neue Passwort einmal versuchen</translation>
    </message>
    <message>
        <source>look at the quorum values</source>
        <translation>die Quorum-Werte ansehen</translation>
    </message>
    <message>
        <source>look at the list of tokens</source>
        <translation>die Liste der Token ansehen</translation>
    </message>
    <message>
        <source>look at the list of keys</source>
        <translation>die Liste der Schlüssel ansehen</translation>
    </message>
    <message>
        <source>treat the approvals as used and the signature as made</source>
        <translation>die Genehmigungen als verbraucht und die Signatur als erzeugt betrachten</translation>
    </message>
    <message>
        <source>see whether its tokens are gone</source>
        <translation>nachsehen, ob die Token der Sitzung fort sind</translation>
    </message>
    <message>
        <source>look at what the cluster says</source>
        <translation>ansehen, was der Cluster sagt</translation>
    </message>
    <message>
        <source>The cluster says: &quot;{sentence}&quot;</source>
        <translation>Der Cluster sagt: „{sentence}“</translation>
    </message>
    <message>
        <source>Look at the cluster&apos;s lists what happened before anything is repeated.</source>
        <translation>Sehen Sie in den Listen des Clusters nach, was geschehen ist, bevor etwas wiederholt wird.</translation>
    </message>
    <message>
        <source>The cluster cannot be reached</source>
        <translation>Der Cluster ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>Check the network, the HSMs&apos; addresses and the tool&apos;s configuration.</source>
        <translation>Prüfen Sie das Netz, die Adressen der HSMs und die Konfiguration des Werkzeugs.</translation>
    </message>
    <message>
        <source>The cluster said no</source>
        <translation>Der Cluster hat abgelehnt</translation>
    </message>
    <message>
        <source>Read its sentence; this program does not know it.</source>
        <translation>Lesen Sie seinen Satz; dieses Programm kennt ihn nicht.</translation>
    </message>
    <message>
        <source>{said} {meaning}</source>
        <translation>{said} {meaning}</translation>
    </message>
    <message>
        <source>the answer is longer than 8 MiB</source>
        <translation>die Antwort ist länger als 8 MiB</translation>
    </message>
    <message>
        <source>there are two answers to one command</source>
        <translation>auf einen Befehl kamen zwei Antworten</translation>
    </message>
    <message>
        <source>there are too many entries</source>
        <translation>es sind zu viele Einträge</translation>
    </message>
    <message>
        <source>this is no base64</source>
        <translation>das ist kein base64</translation>
    </message>
    <message>
        <source>the signature is empty</source>
        <translation>die Signatur ist leer</translation>
    </message>
    <message>
        <source>the tool says that it wrote this file, and it is not there</source>
        <translation>das Werkzeug sagt, es habe diese Datei geschrieben, aber sie ist nicht da</translation>
    </message>
    <message>
        <source>neither true nor false</source>
        <translation>weder true noch false</translation>
    </message>
    <message>
        <source>an object in braces was expected</source>
        <translation>erwartet war ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>erwartet war eine Liste</translation>
    </message>
    <message>
        <source>text was expected</source>
        <translation>erwartet war Text</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>der Text ist zu lang</translation>
    </message>
    <message>
        <source>a number was expected</source>
        <translation>erwartet war eine Zahl</translation>
    </message>
    <message>
        <source>the number is out of bounds</source>
        <translation>die Zahl liegt außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>Field {field} of the tool&apos;s answer: {what}.</source>
        <translation>Feld {field} in der Antwort des Werkzeugs: {what}.</translation>
    </message>
    <message>
        <source>Try the same ssh command by hand with the word true at its end.</source>
        <translation>Versuchen Sie denselben ssh-Befehl von Hand, mit dem Wort true am Ende.</translation>
    </message>
    <message>
        <source>OpenSSH is missing</source>
        <translation>OpenSSH fehlt</translation>
    </message>
    <message>
        <source>There is no program {program} here.</source>
        <translation>Ein Programm {program} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Install the OpenSSH client, or correct the command prefix.</source>
        <translation>Installieren Sie den OpenSSH-Client oder berichtigen Sie das Befehlspräfix.</translation>
    </message>
    <message>
        <source>ssh said: &quot;{words}&quot;</source>
        <translation>ssh sagte: „{words}“</translation>
    </message>
    <message>
        <source>The server&apos;s host key has changed</source>
        <translation>Der Host-Schlüssel des Servers hat sich geändert</translation>
    </message>
    <message>
        <source>Do not go on. Ask whoever runs the server whether its key was changed, and compare fingerprints; only then remove the old key with ssh-keygen -R.</source>
        <translation>Machen Sie nicht weiter. Fragen Sie die Betreiber des Servers, ob dessen Schlüssel geändert wurde, und vergleichen Sie die Fingerabdrücke; entfernen Sie erst dann den alten Schlüssel mit ssh-keygen -R.</translation>
    </message>
    <message>
        <source>The server&apos;s host key is not known</source>
        <translation>Der Host-Schlüssel des Servers ist unbekannt</translation>
    </message>
    <message>
        <source>Compare the key&apos;s fingerprint with whoever runs the server, then connect once by hand with ssh, so that the key is written to known_hosts.</source>
        <translation>Vergleichen Sie den Fingerabdruck des Schlüssels mit den Betreibern des Servers; dann verbinden Sie sich einmal von Hand mit ssh, damit der Schlüssel in known_hosts geschrieben wird.</translation>
    </message>
    <message>
        <source>The server refused the login</source>
        <translation>Der Server hat die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Load the right key into ssh-agent, or name it in ssh&apos;s configuration. Passwords for ssh are never asked for here.</source>
        <translation>Laden Sie den richtigen Schlüssel in ssh-agent oder nennen Sie ihn in der Konfiguration von ssh. Nach Passwörtern für ssh wird hier nie gefragt.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>The server cannot be used</source>
        <translation>Der Server ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The digest was hashed once more before it was signed. Sign the 32 bytes themselves: openssl pkeyutl -sign -pkeyopt digest:sha256, not openssl dgst.</source>
        <translation>Der Digest wurde vor dem Signieren noch einmal gehasht. Signieren Sie die 32 Bytes selbst: openssl pkeyutl -sign -pkeyopt digest:sha256, nicht openssl dgst.</translation>
    </message>
    <message>
        <source>The digest was signed as hex text. Write it as its 32 bytes into the file that is signed.</source>
        <translation>Der Digest wurde als Hex-Text signiert. Schreiben Sie seine 32 Bytes in die Datei, die signiert wird.</translation>
    </message>
    <message>
        <source>The digest was signed as base64 text. Decode it to its 32 bytes before it is signed.</source>
        <translation>Der Digest wurde als Base64-Text signiert. Dekodieren Sie ihn vor dem Signieren zu seinen 32 Bytes.</translation>
    </message>
    <message>
        <source>The signature is an RSA-PSS one. The cluster wants PKCS#1 v1.5: sign again without the padding option.</source>
        <translation>Die Signatur ist eine RSA-PSS-Signatur. Der Cluster will PKCS#1 v1.5: Signieren Sie ohne die Padding-Option noch einmal.</translation>
    </message>
    <message>
        <source>The digest was signed without the DigestInfo around it. Sign again with -pkeyopt digest:sha256.</source>
        <translation>Der Digest wurde ohne seine DigestInfo signiert. Signieren Sie mit -pkeyopt digest:sha256 noch einmal.</translation>
    </message>
    <message>
        <source>The signature says that it is over a digest of {hash}, not of SHA-256. Sign again with -pkeyopt digest:sha256.</source>
        <translation>Die Signatur sagt, dass sie über einen Digest von {hash} ist und nicht von SHA-256. Signieren Sie mit -pkeyopt digest:sha256 noch einmal.</translation>
    </message>
    <message>
        <source>The bytes of the signature stand in reverse order. Write them as the signing tool gave them.</source>
        <translation>Die Bytes der Signatur stehen verkehrt herum. Schreiben Sie sie, wie das Signierwerkzeug sie ausgab.</translation>
    </message>
    <message>
        <source>The signature is over another digest, which begins with the words {words}. Perhaps another token was signed: hand out this one again.</source>
        <translation>Die Signatur ist über einen anderen Digest, der mit den Wörtern {words} beginnt. Vielleicht wurde ein anderes Token signiert: Geben Sie dieses noch einmal aus.</translation>
    </message>
    <message>
        <source>The registered key signed something that is no digest of this token. Hand out the token again and have it signed anew.</source>
        <translation>Der registrierte Schlüssel hat etwas signiert, das kein Digest dieses Tokens ist. Geben Sie das Token noch einmal aus und lassen Sie es neu signieren.</translation>
    </message>
    <message>
        <source>The registered key did not make this signature. Perhaps another key was used, or the signature is damaged: sign again with the registered key, or register the new one.</source>
        <translation>Der registrierte Schlüssel hat diese Signatur nicht gemacht. Vielleicht wurde ein anderer Schlüssel verwendet, oder die Signatur ist beschädigt: Signieren Sie mit dem registrierten Schlüssel noch einmal, oder registrieren Sie den neuen.</translation>
    </message>
    <message>
        <source>Locked: {needed} approvals are needed and {able} can approve. Without a new approver the cluster stays locked for good.</source>
        <translation>Gesperrt: {needed} Genehmigungen sind nötig, und {able} können genehmigen. Ohne neue Genehmigende bleibt der Cluster für immer gesperrt.</translation>
    </message>
    <message>
        <source>One more loss locks the cluster for good: {able} can approve, {needed} must.</source>
        <translation>Ein weiterer Verlust sperrt den Cluster für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>Two more losses lock the cluster for good: {able} can approve, {needed} must.</source>
        <translation>Zwei weitere Verluste sperren den Cluster für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>{losses} more losses lock the cluster for good: {able} can approve, {needed} must.</source>
        <translation>{losses} weitere Verluste sperren den Cluster für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>A key was not compared</source>
        <translation>Ein Schlüssel wurde nicht verglichen</translation>
    </message>
    <message>
        <source>These users would get another key: {users}.</source>
        <translation>Diese Benutzer bekämen einen anderen Schlüssel: {users}.</translation>
    </message>
    <message>
        <source>Compare the words of each key with its owner, by voice, and name each user.</source>
        <translation>Vergleichen Sie die Wörter jedes Schlüssels mündlich mit seinem Besitzer, und nennen Sie jeden Benutzer.</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>{needed} needed, roles {roles}, persons {persons}, {requester}, {votes}</source>
        <translation>{needed} nötig, Rollen {roles}, Personen {persons}, {requester}, {votes}</translation>
    </message>
    <message>
        <source>the requester does not approve</source>
        <translation>die anfragende Person genehmigt nicht</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>nichts gesagt</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>the requester may approve</source>
        <translation>die anfragende Person darf genehmigen</translation>
    </message>
    <message>
        <source>one vote a person</source>
        <translation>eine Stimme je Mensch</translation>
    </message>
    <message>
        <source>one vote a user</source>
        <translation>eine Stimme je Benutzer</translation>
    </message>
    <message>
        <source>{user} is new ({person}).</source>
        <translation>{user} ist neu ({person}).</translation>
    </message>
    <message>
        <source>{user} is gone, and what was known of the key with it.</source>
        <translation>{user} ist fort, und damit, was über den Schlüssel bekannt war.</translation>
    </message>
    <message>
        <source>{user} gets a key; its fingerprint begins {new}. Compare the words with its owner, by voice.</source>
        <translation>{user} bekommt einen Schlüssel; sein Fingerabdruck beginnt mit {new}. Vergleichen Sie die Wörter mündlich mit seinem Besitzer.</translation>
    </message>
    <message>
        <source>The key of {user} changes: from {old} to {new}. Compare the words with its owner by voice.</source>
        <translation>Der Schlüssel von {user} ändert sich: von {old} zu {new}. Vergleichen Sie die Wörter mündlich mit seinem Besitzer.</translation>
    </message>
    <message>
        <source>The key of {user} goes: {old}.</source>
        <translation>Der Schlüssel von {user} fällt weg: {old}.</translation>
    </message>
    <message>
        <source>{user} was {old} and is now {new}.</source>
        <translation>{user} war {old} und ist jetzt {new}.</translation>
    </message>
    <message>
        <source>The cluster now says that {user} has registered a key.</source>
        <translation>Der Cluster sagt jetzt, dass {user} einen Schlüssel registriert hat.</translation>
    </message>
    <message>
        <source>The cluster says that {user} has no registered key.</source>
        <translation>Der Cluster sagt, dass {user} keinen registrierten Schlüssel hat.</translation>
    </message>
    <message>
        <source>Who may use which key changes, as the cluster says.</source>
        <translation>Wer welchen Schlüssel benutzen darf, ändert sich; so sagt es der Cluster.</translation>
    </message>
    <message>
        <source>The policy changes: from ({old}) to ({new}).</source>
        <translation>Die Regeln ändern sich: von ({old}) zu ({new}).</translation>
    </message>
    <message>
        <source>The public key does not fit</source>
        <translation>Der öffentliche Schlüssel passt nicht</translation>
    </message>
    <message>
        <source>No signature by {mechanism} with {hash} can be verified with it.</source>
        <translation>Keine Signatur mit {mechanism} und {hash} lässt sich damit prüfen.</translation>
    </message>
    <message>
        <source>Give the public half of the key that signs, or choose another mechanism.</source>
        <translation>Geben Sie den öffentlichen Teil des Schlüssels an, der signiert, oder wählen Sie einen anderen Mechanismus.</translation>
    </message>
    <message>
        <source>{counted} approvals count, {needed} are needed. {unmet}</source>
        <translation>Es zählen {counted} Genehmigungen, nötig sind {needed}. {unmet}</translation>
    </message>
    <message>
        <source>Approvals are still missing</source>
        <translation>Es fehlen noch Genehmigungen</translation>
    </message>
    <message>
        <source>Wait for the signed files that are missing and add them.</source>
        <translation>Warten Sie auf die fehlenden signierten Dateien und nehmen Sie sie auf.</translation>
    </message>
    <message>
        <source>There are enough approvals, but the policy asks for more. {unmet}</source>
        <translation>Es sind genug Genehmigungen, aber die Regeln verlangen mehr. {unmet}</translation>
    </message>
    <message>
        <source>An approval of {persons} is still wanting.</source>
        <translation>Eine Genehmigung von {persons} fehlt noch.</translation>
    </message>
    <message>
        <source>An approval of the role {roles} is still wanting.</source>
        <translation>Eine Genehmigung der Rolle {roles} fehlt noch.</translation>
    </message>
    <message>
        <source>Approvals of {persons} and of the role {roles} are still wanting.</source>
        <translation>Genehmigungen von {persons} und der Rolle {roles} fehlen noch.</translation>
    </message>
    <message>
        <source>The approval of {name} verifies with the registered key and counts.</source>
        <translation>Der registrierte Schlüssel bestätigt die Genehmigung von {name}; sie zählt.</translation>
    </message>
    <message>
        <source>The approval of {name} is there already; here it is again, which does no harm.</source>
        <translation>Die Genehmigung von {name} ist schon da; hier steht sie noch einmal, was nicht schadet.</translation>
    </message>
    <message>
        <source>{name} is not in the roster, and no registered key made this signature. Ask the signer under which user name the key is registered.</source>
        <translation>{name} steht nicht in der Liste der Genehmigenden, und kein registrierter Schlüssel hat diese Signatur gemacht. Fragen Sie, unter welchem Benutzernamen der Schlüssel registriert ist.</translation>
    </message>
    <message>
        <source>No public key of {name} is known here, so nobody can tell who made this signature. Add the registered key to the roster, or ask somebody else to approve.</source>
        <translation>Von {name} ist hier kein öffentlicher Schlüssel bekannt; niemand kann also sagen, wer diese Signatur gemacht hat. Nehmen Sie den registrierten Schlüssel in die Liste auf, oder bitten Sie jemand anderen um die Genehmigung.</translation>
    </message>
    <message>
        <source>The signature is {name}&apos;s, but the file gives the role {claimed} and the roster {role}. Ask them to sign again in the role {role}.</source>
        <translation>Die Signatur ist die von {name}, aber die Datei nennt die Rolle {claimed} und die Liste {role}. Lassen Sie in der Rolle {role} noch einmal signieren.</translation>
    </message>
    <message>
        <source>The signature is {name}&apos;s, but a {role} does not approve this: a {wanted} does. Ask somebody with the role {wanted}.</source>
        <translation>Die Signatur ist die von {name}, aber die Rolle {role} genehmigt das nicht, sondern {wanted}. Bitten Sie jemanden mit der Rolle {wanted}.</translation>
    </message>
    <message>
        <source>This signature stands under the name {name} but was made with the key of {holder}. Ask {holder} to sign again under their own name, and {name} to sign with their own key.</source>
        <translation>Diese Signatur steht unter dem Namen {name}, wurde aber mit dem Schlüssel von {holder} gemacht. Bitten Sie {holder}, unter eigenem Namen noch einmal zu signieren, und {name}, mit eigenem Schlüssel zu signieren.</translation>
    </message>
    <message>
        <source>The signature of {name} does not count. {mistake}</source>
        <translation>Die Signatur von {name} zählt nicht. {mistake}</translation>
    </message>
    <message>
        <source>The signature of {name} does not count: the registered key does not verify it. Ask them to sign again with the registered key.</source>
        <translation>Die Signatur von {name} zählt nicht: Der registrierte Schlüssel bestätigt sie nicht. Lassen Sie mit dem registrierten Schlüssel noch einmal signieren.</translation>
    </message>
    <message>
        <source>One and the same signature stands under the names {name} and {other}; one person cannot sign for two. Ask both whether they approved.</source>
        <translation>Ein und dieselbe Signatur steht unter den Namen {name} und {other}; einer kann nicht für zwei signieren. Fragen Sie beide, ob sie genehmigt haben.</translation>
    </message>
    <message>
        <source>{name} and {first} have the same registered key and so the same signature; it counts once. Have a key of their own registered for each.</source>
        <translation>{name} und {first} haben denselben registrierten Schlüssel und darum dieselbe Signatur; sie zählt einmal. Lassen Sie für jeden einen eigenen Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>{name} is the same person as {other}, and a person counts once. Ask somebody else.</source>
        <translation>{name} ist derselbe Mensch wie {other}, und ein Mensch zählt einmal. Bitten Sie jemand anderen.</translation>
    </message>
    <message>
        <source>{name} asked for this token, or is the person who did, and the policy does not let them approve it. Ask somebody else.</source>
        <translation>{name} hat dieses Token angefordert oder ist der Mensch, der es tat, und darf es nach den Regeln nicht genehmigen. Bitten Sie jemand anderen.</translation>
    </message>
    <message>
        <source>The signature is {name}&apos;s, but the key is not shared with them, so the cluster would not count it. Ask somebody who shares the key.</source>
        <translation>Die Signatur ist die von {name}, aber der Schlüssel ist nicht mit diesem Benutzer geteilt; der Cluster würde sie nicht zählen. Bitten Sie jemanden, mit dem der Schlüssel geteilt ist.</translation>
    </message>
    <message>
        <source>The policy excludes the requester, but who asked cannot be read from the signed bytes. Make sure by voice that none of the approvers asked for it.</source>
        <translation>Die Regeln schließen die anfragende Person aus, aber wer angefragt hat, ist aus den signierten Bytes nicht zu lesen. Vergewissern Sie sich mündlich, dass es keiner der Genehmigenden war.</translation>
    </message>
    <message>
        <source>Give up...</source>
        <translation>Aufgeben...</translation>
    </message>
    <message>
        <source>New operation...</source>
        <translation>Neuer Vorgang...</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Hand out token...</source>
        <translation>Token ausgeben...</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Waiting for the cluster&apos;s answer</source>
        <translation>Warten auf die Antwort des Clusters</translation>
    </message>
    <message>
        <source>Waiting for the answer...</source>
        <translation>Warten auf die Antwort...</translation>
    </message>
    <message>
        <source>Ceremony {id}</source>
        <translation>Zeremonie {id}</translation>
    </message>
    <message>
        <source>{left} left, {until}</source>
        <translation>noch {left}, {until}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>share {key}</source>
        <translation>{key} teilen</translation>
    </message>
    <message>
        <source>unshare {key}</source>
        <translation>{key} nicht mehr teilen</translation>
    </message>
    <message>
        <source>attribute of {key}</source>
        <translation>Attribut von {key}</translation>
    </message>
    <message>
        <source>create {user}</source>
        <translation>{user} anlegen</translation>
    </message>
    <message>
        <source>delete {user}</source>
        <translation>{user} löschen</translation>
    </message>
    <message>
        <source>password of {user}</source>
        <translation>Passwort von {user}</translation>
    </message>
    <message>
        <source>quorum value of {service}</source>
        <translation>Quorum-Wert von {service}</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>sign {name}</source>
        <translation>{name} signieren</translation>
    </message>
    <message>
        <source>share {key} with {user}</source>
        <translation>{key} mit {user} teilen</translation>
    </message>
    <message>
        <source>take {key} away from {user}</source>
        <translation>{key} nicht mehr mit {user} teilen</translation>
    </message>
    <message>
        <source>set {name} of {key}</source>
        <translation>{name} von {key} setzen</translation>
    </message>
    <message>
        <source>create user {user}</source>
        <translation>Benutzer {user} anlegen</translation>
    </message>
    <message>
        <source>delete user {user}</source>
        <translation>Benutzer {user} löschen</translation>
    </message>
    <message>
        <source>change the password of {user}</source>
        <translation>Passwort von {user} ändern</translation>
    </message>
    <message>
        <source>set the quorum value of {service} to {value}</source>
        <translation>Quorum-Wert von {service} auf {value} setzen</translation>
    </message>
    <message>
        <source>Enough approvals: now {act}</source>
        <translation>Genug Genehmigungen: jetzt {act}</translation>
    </message>
    <message>
        <source>Done: {act}</source>
        <translation>Erledigt: {act}</translation>
    </message>
    <message>
        <source>Signed: {name}</source>
        <translation>Signiert: {name}</translation>
    </message>
    <message>
        <source>The signature does not verify: do not use it</source>
        <translation>Die Signatur lässt sich nicht bestätigen: nicht verwenden</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done: {act}</source>
        <translation>Niemand weiß, ob es getan wurde: {act}</translation>
    </message>
    <message>
        <source>{why}: nothing was done</source>
        <translation>{why}: nichts wurde getan</translation>
    </message>
    <message>
        <source>1 more approval, then {act}</source>
        <translation>Noch 1 Genehmigung, dann {act}</translation>
    </message>
    <message>
        <source>{count} more approvals, then {act}</source>
        <translation>Noch {count} Genehmigungen, dann {act}</translation>
    </message>
    <message>
        <source>All keys proved themselves: end the drill</source>
        <translation>Alle Schlüssel haben sich bewährt: Übung beenden</translation>
    </message>
    <message>
        <source>The drill is over, and its token deleted</source>
        <translation>Die Übung ist vorbei, ihr Token gelöscht</translation>
    </message>
    <message>
        <source>{why}: the drill was not ended</source>
        <translation>{why}: die Übung wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>1 more signature, and every key is proven</source>
        <translation>Noch 1 Signatur, und jeder Schlüssel ist erprobt</translation>
    </message>
    <message>
        <source>{count} more signatures, and every key is proven</source>
        <translation>Noch {count} Signaturen, und jeder Schlüssel ist erprobt</translation>
    </message>
    <message>
        <source>with {key}</source>
        <translation>mit {key}</translation>
    </message>
    <message>
        <source>{mechanism}, {hash}</source>
        <translation>{mechanism}, {hash}</translation>
    </message>
    <message>
        <source>{groups} ... {words}</source>
        <translation>{groups} ... {words}</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} Bytes</translation>
    </message>
    <message>
        <source>a ready digest</source>
        <translation>ein fertiger Digest</translation>
    </message>
    <message>
        <source>{size} bytes, sent as their digest</source>
        <translation>{size} Bytes, als ihr Digest gesendet</translation>
    </message>
    <message>
        <source>1 approval missing</source>
        <translation>1 Genehmigung fehlt</translation>
    </message>
    <message>
        <source>{count} approvals missing</source>
        <translation>{count} Genehmigungen fehlen</translation>
    </message>
    <message>
        <source>{counted} of {needed} approvals</source>
        <translation>{counted} von {needed} Genehmigungen</translation>
    </message>
    <message>
        <source>until {time} UTC, the cluster&apos;s word</source>
        <translation>bis {time} UTC, laut Cluster</translation>
    </message>
    <message>
        <source>until {time} UTC, by the cluster&apos;s timeouts</source>
        <translation>bis {time} UTC, nach den Zeitgrenzen des Clusters</translation>
    </message>
    <message>
        <source>until {time} UTC, assumed: ten minutes</source>
        <translation>bis {time} UTC, angenommen: zehn Minuten</translation>
    </message>
    <message>
        <source>{counted} of {needed}, {left} left</source>
        <translation>{counted} von {needed}, noch {left}</translation>
    </message>
    <message>
        <source>signature does not verify</source>
        <translation>Signatur nicht bestätigt</translation>
    </message>
    <message>
        <source>The token&apos;s time is over</source>
        <translation>Die Zeit des Tokens ist abgelaufen</translation>
    </message>
    <message>
        <source>The session was lost</source>
        <translation>Die Sitzung ging verloren</translation>
    </message>
    <message>
        <source>The session was ended</source>
        <translation>Die Sitzung wurde beendet</translation>
    </message>
    <message>
        <source>The token was deleted</source>
        <translation>Das Token wurde gelöscht</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>The cluster refused the token</source>
        <translation>Der Cluster hat das Token abgelehnt</translation>
    </message>
    <message>
        <source>The drill is over</source>
        <translation>Die Übung ist vorbei</translation>
    </message>
    <message>
        <source>{file}: {detail} {hint}</source>
        <translation>{file}: {detail} {hint}</translation>
    </message>
    <message>
        <source>Done at once: no approvals are needed.</source>
        <translation>Sofort erledigt: Genehmigungen sind nicht nötig.</translation>
    </message>
    <message>
        <source>Token issued: {groups} ...</source>
        <translation>Token ausgestellt: {groups} ...</translation>
    </message>
    <message>
        <source>{file}: {words}</source>
        <translation>{file}: {words}</translation>
    </message>
    <message>
        <source>{count} files are here already; nothing changed.</source>
        <translation>{count} Dateien sind schon da; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>{file} is here already; nothing changed.</source>
        <translation>{file} ist schon da; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Enough verified approvals are in.</source>
        <translation>Genug bestätigte Genehmigungen sind da.</translation>
    </message>
    <message>
        <source>Keys or rules of the roster changed: all files were counted anew.</source>
        <translation>Schlüssel oder Regeln der Liste haben sich geändert: Alle Dateien wurden neu gezählt.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done. {why}</source>
        <translation>Niemand weiß, ob es getan wurde. {why}</translation>
    </message>
    <message>
        <source>Connect again...</source>
        <translation>Neu verbinden...</translation>
    </message>
    <message>
        <source>No token was alive. Log in again.</source>
        <translation>Kein Token lebte. Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Tokens that are void now: {count}. Every approval for them is needed anew.</source>
        <translation>Token, die jetzt ungültig sind: {count}. Jede Genehmigung dafür ist neu nötig.</translation>
    </message>
    <message>
        <source>Give up the session...</source>
        <translation>Sitzung aufgeben...</translation>
    </message>
    <message>
        <source>Give up the session now</source>
        <translation>Sitzung jetzt aufgeben</translation>
    </message>
    <message>
        <source>Go on waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Waiting for the cluster... It has not answered yet.</source>
        <translation>Warten auf den Cluster... Er hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Giving up ends the session: its tokens are void, and what was just sent may have been done or not. Waiting may still bring the answer.</source>
        <translation>Aufgeben beendet die Sitzung: Ihre Token sind ungültig, und was eben gesendet wurde, ist vielleicht getan, vielleicht nicht. Warten kann die Antwort noch bringen.</translation>
    </message>
    <message>
        <source>Giving up the session...</source>
        <translation>Sitzung wird aufgegeben...</translation>
    </message>
    <message>
        <source>Save report as HTML...</source>
        <translation>Bericht als HTML speichern...</translation>
    </message>
    <message>
        <source>Save report as PDF...</source>
        <translation>Bericht als PDF speichern...</translation>
    </message>
    <message>
        <source>Print report...</source>
        <translation>Bericht drucken...</translation>
    </message>
    <message>
        <source>Where the report goes</source>
        <translation>Ziel des Berichts</translation>
    </message>
    <message>
        <source>Report written to {path}</source>
        <translation>Bericht geschrieben nach {path}</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>{title}, page {page} of {pages}</source>
        <translation>{title}, Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>{user} (you)</source>
        <translation>{user} (Sie)</translation>
    </message>
    <message>
        <source>approved {time}, verified with the registered key</source>
        <translation>genehmigt {time}, mit dem registrierten Schlüssel bestätigt</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>zurückgewiesen: {why}</translation>
    </message>
    <message>
        <source>requester: may not approve (policy)</source>
        <translation>anfragende Person: darf nicht genehmigen (Regeln)</translation>
    </message>
    <message>
        <source>no public key known here: an approval cannot be checked</source>
        <translation>hier kein öffentlicher Schlüssel bekannt: Eine Genehmigung ist nicht zu prüfen</translation>
    </message>
    <message>
        <source>did not approve</source>
        <translation>hat nicht genehmigt</translation>
    </message>
    <message>
        <source>requester, may approve too; waiting since {time}</source>
        <translation>anfragende Person, darf auch genehmigen; wartet seit {time}</translation>
    </message>
    <message>
        <source>waiting since {time}</source>
        <translation>wartet seit {time}</translation>
    </message>
    <message>
        <source>{count} ceremonies of the journal begin with {wanted}. Its last ones: {known}.</source>
        <translation>{count} Zeremonien des Journals beginnen mit {wanted}. Seine letzten: {known}.</translation>
    </message>
    <message>
        <source>Give the id as &apos;journal show&apos; has it, or its beginning.</source>
        <translation>Geben Sie die Kennung an, wie „journal show“ sie zeigt, oder ihren Anfang.</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>{path} is to be watched for signed files.</source>
        <translation>{path} soll auf signierte Dateien hin beobachtet werden.</translation>
    </message>
    <message>
        <source>Make the folder, or put in the medium, and start again.</source>
        <translation>Legen Sie den Ordner an oder den Datenträger ein und beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>The folder is not empty</source>
        <translation>Der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>{path} has something in it, and nothing is overwritten.</source>
        <translation>{path} enthält schon etwas, und nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Give another folder, or empty this one.</source>
        <translation>Geben Sie einen anderen Ordner an oder leeren Sie diesen.</translation>
    </message>
    <message>
        <source>The roster is not changed</source>
        <translation>Die Liste wird nicht geändert</translation>
    </message>
    <message>
        <source>{path} was given to be read.</source>
        <translation>{path} wurde zum Lesen angegeben.</translation>
    </message>
    <message>
        <source>Change it in the window, or give another file.</source>
        <translation>Ändern Sie sie im Fenster oder geben Sie eine andere Datei an.</translation>
    </message>
    <message>
        <source>This is no way to a cluster</source>
        <translation>Das ist kein Weg zu einem Cluster</translation>
    </message>
    <message>
        <source>--connect {where}: {problem}.</source>
        <translation>--connect {where}: {problem}.</translation>
    </message>
    <message>
        <source>Give embedded:FILE, local: or ssh:DESTINATION.</source>
        <translation>Geben Sie embedded:FILE, local: oder ssh:DESTINATION an.</translation>
    </message>
    <message>
        <source>It is not clear which key</source>
        <translation>Es ist nicht klar, welcher Schlüssel</translation>
    </message>
    <message>
        <source>{count} private keys that this user sees are called {key}.</source>
        <translation>{count} private Schlüssel, die dieser Benutzer sieht, heißen {key}.</translation>
    </message>
    <message>
        <source>Give the key&apos;s number, such as 0x220d, as the cluster lists it.</source>
        <translation>Geben Sie die Schlüsselnummer an, etwa 0x220d, wie der Cluster sie nennt.</translation>
    </message>
    <message>
        <source>{option} goes with {others}, and they with it.</source>
        <translation>{option} gehört zu {others}, und umgekehrt.</translation>
    </message>
    <message>
        <source>See approver-gui execute --help.</source>
        <translation>Siehe approver-gui execute --help.</translation>
    </message>
    <message>
        <source>Nothing was added: no ceremony that is alive is shown.</source>
        <translation>Nichts wurde hinzugefügt: es wird keine lebende Zeremonie gezeigt.</translation>
    </message>
    <message>
        <source>Add signed files</source>
        <translation>Signierte Dateien aufnehmen</translation>
    </message>
    <message>
        <source>Folder to watch for signed files</source>
        <translation>Ordner, der auf signierte Dateien beobachtet wird</translation>
    </message>
    <message>
        <source>Give up this ceremony?</source>
        <translation>Diese Zeremonie aufgeben?</translation>
    </message>
    <message>
        <source>Nothing is done with its token any more, and approvals that came in are lost.</source>
        <translation>Mit ihrem Token geschieht nichts mehr, und eingegangene Genehmigungen sind verloren.</translation>
    </message>
    <message>
        <source>Where the signature goes</source>
        <translation>Ziel der Signatur</translation>
    </message>
    <message>
        <source>The signature is in {path}, read back and compared.</source>
        <translation>Die Signatur ist in {path}, zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>Start a drill?</source>
        <translation>Eine Übung beginnen?</translation>
    </message>
    <message>
        <source>Start the drill</source>
        <translation>Übung beginnen</translation>
    </message>
    <message>
        <source>A drill proves that the registered keys are at hand and work, before it matters: everybody who can approve signs a token, the signatures are verified here, and nothing is done with them.</source>
        <translation>Eine Übung zeigt, dass die registrierten Schlüssel zur Hand sind und funktionieren, bevor es darauf ankommt: Alle, die genehmigen können, signieren ein Token, die Signaturen werden hier geprüft, und ausgeführt wird damit nichts.</translation>
    </message>
    <message>
        <source>In the end it deletes all your tokens on the cluster.</source>
        <translation>Am Ende löscht sie alle Ihre Token im Cluster.</translation>
    </message>
    <message>
        <source>Who is drilled</source>
        <translation>Wer übt</translation>
    </message>
    <message>
        <source>all admins</source>
        <translation>alle Admins</translation>
    </message>
    <message>
        <source>everybody who can use {key}</source>
        <translation>alle, die {key} benutzen können</translation>
    </message>
    <message>
        <source>Delete tokens?</source>
        <translation>Token löschen?</translation>
    </message>
    <message>
        <source>Delete the tokens</source>
        <translation>Token löschen</translation>
    </message>
    <message>
        <source>No ceremony here needs a token.</source>
        <translation>Keine Zeremonie hier braucht ein Token.</translation>
    </message>
    <message>
        <source>Ceremonies that end with this: {count}. Every approval for them is lost.</source>
        <translation>Zeremonien, die damit enden: {count}. Jede Genehmigung dafür ist verloren.</translation>
    </message>
    <message>
        <source>my own tokens</source>
        <translation>meine eigenen Token</translation>
    </message>
    <message>
        <source>the tokens of all users</source>
        <translation>die Token aller Benutzer</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>Type {word}</source>
        <translation>„{word}“ eingeben</translation>
    </message>
    <message>
        <source>The tokens were deleted on the cluster.</source>
        <translation>Die Token wurden im Cluster gelöscht.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>Start a drill...</source>
        <translation>Übung beginnen...</translation>
    </message>
    <message>
        <source>Delete tokens...</source>
        <translation>Token löschen...</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>Asking the cluster</source>
        <translation>Der Cluster wird gefragt</translation>
    </message>
    <message>
        <source>Without a session nothing is known. What was seen before may have changed.</source>
        <translation>Ohne Sitzung ist nichts bekannt. Was vorher zu sehen war, kann sich geändert haben.</translation>
    </message>
    <message>
        <source>As the cluster said at {when}.</source>
        <translation>Nach Auskunft des Clusters, {when}.</translation>
    </message>
    <message>
        <source>Logged out it shows neither keys nor tokens.</source>
        <translation>Ohne Anmeldung zeigt er weder Schlüssel noch Token.</translation>
    </message>
    <message>
        <source>Tokens asked for since then and alive: {count}.</source>
        <translation>Seitdem angefordert und noch am Leben: {count} Token.</translation>
    </message>
    <message>
        <source>A drill can start when no token of yours is alive.</source>
        <translation>Eine Übung kann beginnen, wenn keines Ihrer Token mehr lebt.</translation>
    </message>
    <message>
        <source>The cluster would not tell. {what}</source>
        <translation>Der Cluster gab keine Auskunft. {what}</translation>
    </message>
    <message>
        <source>And {count} more like these.</source>
        <translation>Und {count} weitere wie diese.</translation>
    </message>
    <message>
        <source>The transcript was written to {path}</source>
        <translation>Die Mitschrift wurde nach {path} geschrieben</translation>
    </message>
    <message>
        <source>Drop signed files here</source>
        <translation>Signierte Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Add files...</source>
        <translation>Aufnehmen...</translation>
    </message>
    <message>
        <source>Folder that is watched for signed files</source>
        <translation>Ordner, der auf signierte Dateien beobachtet wird</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation>Dateien werden aufgenommen</translation>
    </message>
    <message>
        <source>Stop adding</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>{done} of {all} files added</source>
        <translation>{done} von {all} Dateien aufgenommen</translation>
    </message>
    <message>
        <source>or watch a medium or folder for them</source>
        <translation>oder ein Medium oder einen Ordner darauf beobachten</translation>
    </message>
    <message>
        <source>{folder} is not there now; it is watched again when it comes back</source>
        <translation>{folder} ist gerade nicht da und wird wieder beobachtet, sobald es zurück ist</translation>
    </message>
    <message>
        <source>or leave them on {folder}: it is watched, but has too many files for all</source>
        <translation>oder auf {folder} ablegen: wird beobachtet, enthält aber für alle zu viele Dateien</translation>
    </message>
    <message>
        <source>or leave them on {folder}: it is watched</source>
        <translation>oder auf {folder} ablegen: wird beobachtet</translation>
    </message>
    <message>
        <source>No token is alive: nothing is lost.</source>
        <translation>Kein Token lebt: Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Live tokens that are void then: {count}. Every approval for them is needed anew.</source>
        <translation>Lebende Token, die dann ungültig sind: {count}. Jede Genehmigung dafür ist neu nötig.</translation>
    </message>
    <message>
        <source>The cluster has not answered yet. What was sent may have been done or not; nobody will know from here.</source>
        <translation>Der Cluster hat noch nicht geantwortet. Was gesendet wurde, ist vielleicht getan, vielleicht nicht; von hier aus wird es niemand wissen.</translation>
    </message>
    <message>
        <source>Hand out the token</source>
        <translation>Token ausgeben</translation>
    </message>
    <message>
        <source>The file that the cluster gave is copied as it is, read back and compared. Nothing on the medium is changed.</source>
        <translation>Die Datei, die der Cluster gab, wird unverändert kopiert, zurückgelesen und verglichen. Auf dem Medium wird nichts geändert.</translation>
    </message>
    <message>
        <source>Medium or folder</source>
        <translation>Medium oder Ordner</translation>
    </message>
    <message>
        <source>Look there for the signed files</source>
        <translation>Dort auf die signierten Dateien achten</translation>
    </message>
    <message>
        <source>Approvers compare these words before they sign:</source>
        <translation>Genehmigende vergleichen diese Wörter, bevor sie signieren:</translation>
    </message>
    <message>
        <source>Where the token goes</source>
        <translation>Ziel des Tokens</translation>
    </message>
    <message>
        <source>The token is dead: do not hand it out any more</source>
        <translation>Das Token ist ungültig: nicht mehr ausgeben</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Copy the token to {folder}</source>
        <translation>Token nach {folder} kopieren</translation>
    </message>
    <message>
        <source>With crypto user</source>
        <translation>Mit crypto-user</translation>
    </message>
    <message>
        <source>From crypto user</source>
        <translation>Von crypto-user</translation>
    </message>
    <message>
        <source>The cluster shows this user no private key.</source>
        <translation>Der Cluster zeigt diesem Benutzer keinen privaten Schlüssel.</translation>
    </message>
    <message>
        <source>Every crypto user has this key already.</source>
        <translation>Alle crypto-user haben diesen Schlüssel schon.</translation>
    </message>
    <message>
        <source>This key is shared with nobody.</source>
        <translation>Dieser Schlüssel ist mit niemandem geteilt.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>for example: true</source>
        <translation>zum Beispiel: true</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Name the attribute and give its new value.</source>
        <translation>Nennen Sie das Attribut und geben Sie seinen neuen Wert an.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>This user has a second factor</source>
        <translation>Dieser Benutzer hat einen zweiten Faktor</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>{user}, {role}</source>
        <translation>{user}, {role}</translation>
    </message>
    <message>
        <source>{user} (locked)</source>
        <translation>{user} (gesperrt)</translation>
    </message>
    <message>
        <source>another user...</source>
        <translation>anderer Benutzer...</translation>
    </message>
    <message>
        <source>Sign a file</source>
        <translation>Eine Datei signieren</translation>
    </message>
    <message>
        <source>Share a key with a user</source>
        <translation>Einen Schlüssel mit einem Benutzer teilen</translation>
    </message>
    <message>
        <source>Take a key away from a user</source>
        <translation>Einen Schlüssel nicht mehr mit einem Benutzer teilen</translation>
    </message>
    <message>
        <source>Set an attribute of a key</source>
        <translation>Ein Attribut eines Schlüssels setzen</translation>
    </message>
    <message>
        <source>Create a user</source>
        <translation>Einen Benutzer anlegen</translation>
    </message>
    <message>
        <source>Delete a user</source>
        <translation>Einen Benutzer löschen</translation>
    </message>
    <message>
        <source>Change a password</source>
        <translation>Ein Passwort ändern</translation>
    </message>
    <message>
        <source>Set how many must approve</source>
        <translation>Festlegen, wie viele genehmigen müssen</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was soll getan werden?</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was getan werden soll</translation>
    </message>
    <message>
        <source>Back to the ceremonies</source>
        <translation>Zurück zu den Zeremonien</translation>
    </message>
    <message>
        <source>Ask for the token</source>
        <translation>Token anfordern</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Form of the signature</source>
        <translation>Form der Signatur</translation>
    </message>
    <message>
        <source>raw bytes</source>
        <translation>rohe Bytes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save the signature...</source>
        <translation>Signatur speichern...</translation>
    </message>
    <message>
        <source>What to look at, in this order</source>
        <translation>Was anzusehen ist, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Report...</source>
        <translation>Bericht...</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Log in again...</source>
        <translation>Neu anmelden...</translation>
    </message>
    <message>
        <source>Ask for a new token for it</source>
        <translation>Neues Token dafür anfordern</translation>
    </message>
    <message>
        <source>Operation {id}</source>
        <translation>Vorgang {id}</translation>
    </message>
    <message>
        <source>No approval had come in.</source>
        <translation>Keine Genehmigung war eingegangen.</translation>
    </message>
    <message>
        <source>Verified approvals of {names}; asked for by {requester} at {time} UTC.</source>
        <translation>Bestätigte Genehmigungen von {names}; angefordert von {requester}, {time} UTC.</translation>
    </message>
    <message>
        <source>Who is {user}?</source>
        <translation>Wer ist {user}?</translation>
    </message>
    <message>
        <source>Note the person</source>
        <translation>Person notieren</translation>
    </message>
    <message>
        <source>The cluster knows user names only. With persons the policy can count one vote a person, or keep the requester from approving.</source>
        <translation>Der Cluster kennt nur Benutzernamen. Sind Personen bekannt, können die Regeln je Mensch eine Stimme zählen oder die anfragende Person vom Genehmigen ausschließen.</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Remove the key of {user}?</source>
        <translation>Den Schlüssel von {user} entfernen?</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Approvals of this user are not counted here any more. The cluster keeps its own registration: remove that there, if it shall go, too.</source>
        <translation>Genehmigungen dieses Benutzers werden hier nicht mehr gezählt. Der Cluster behält seine eigene Registrierung: Soll auch sie weg, entfernen Sie sie dort.</translation>
    </message>
    <message>
        <source>Type the user name</source>
        <translation>Benutzername zur Bestätigung</translation>
    </message>
    <message>
        <source>Import roster...</source>
        <translation>Liste importieren...</translation>
    </message>
    <message>
        <source>Export roster...</source>
        <translation>Liste exportieren...</translation>
    </message>
    <message>
        <source>Who can approve</source>
        <translation>Wer genehmigen kann</translation>
    </message>
    <message>
        <source>Change policy...</source>
        <translation>Regeln ändern...</translation>
    </message>
    <message>
        <source>Policy beside the cluster&apos;s</source>
        <translation>Regeln neben denen des Clusters</translation>
    </message>
    <message>
        <source>Roster to import</source>
        <translation>Liste der Genehmigenden importieren</translation>
    </message>
    <message>
        <source>Where the roster goes</source>
        <translation>Ziel der Liste der Genehmigenden</translation>
    </message>
    <message>
        <source>Roster written to {path}</source>
        <translation>Liste der Genehmigenden geschrieben nach {path}</translation>
    </message>
    <message>
        <source>Public key of {user} in PEM form</source>
        <translation>Öffentlicher Schlüssel von {user} in PEM-Form</translation>
    </message>
    <message>
        <source>The file has nothing that is not known here</source>
        <translation>Die Datei enthält nichts, was hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>The roster was changed</source>
        <translation>Die Liste der Genehmigenden wurde geändert</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>key last proved itself</source>
        <translation>Schlüssel zuletzt bewährt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Nobody is known yet</source>
        <translation>Noch ist niemand bekannt</translation>
    </message>
    <message>
        <source>Log in to the cluster: its users appear here, and you add the public key that each of them registered. Or import a roster that was exported before.</source>
        <translation>Melden Sie sich am Cluster an: Seine Benutzer erscheinen hier, und Sie fügen für jeden den öffentlichen Schlüssel hinzu, den er registriert hat. Oder importieren Sie eine früher exportierte Liste der Genehmigenden.</translation>
    </message>
    <message>
        <source>Fingerprint of the key, and its words</source>
        <translation>Fingerabdruck des Schlüssels und seine Wörter</translation>
    </message>
    <message>
        <source>Name person...</source>
        <translation>Person nennen...</translation>
    </message>
    <message>
        <source>Remove key...</source>
        <translation>Schlüssel entfernen...</translation>
    </message>
    <message>
        <source>role not known</source>
        <translation>Rolle unbekannt</translation>
    </message>
    <message>
        <source>Nobody noted who this is.</source>
        <translation>Niemand hat notiert, wer das ist.</translation>
    </message>
    <message>
        <source>Change key...</source>
        <translation>Schlüssel ändern...</translation>
    </message>
    <message>
        <source>Add public key...</source>
        <translation>Schlüssel hinzufügen...</translation>
    </message>
    <message>
        <source>This key has not proved itself yet: a drill does that.</source>
        <translation>Dieser Schlüssel hat sich noch nicht bewährt: Dazu dient eine Übung.</translation>
    </message>
    <message>
        <source>This key last proved itself on {when}.</source>
        <translation>Dieser Schlüssel hat sich zuletzt bewährt: {when}.</translation>
    </message>
    <message>
        <source>What is needed beside the cluster&apos;s M?</source>
        <translation>Was ist neben dem M des Clusters nötig?</translation>
    </message>
    <message>
        <source>Keep policy</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>This program counts approvals by these rules before it lets anything be executed. The cluster itself does not know them.</source>
        <translation>Dieses Programm zählt Genehmigungen nach diesen Regeln, bevor es etwas ausführen lässt. Der Cluster selbst kennt sie nicht.</translation>
    </message>
    <message>
        <source>as many as the cluster says</source>
        <translation>so viele, wie der Cluster sagt</translation>
    </message>
    <message>
        <source>Approvals, at least</source>
        <translation>Genehmigungen, mindestens</translation>
    </message>
    <message>
        <source>Whoever asks for a token does not approve it</source>
        <translation>Wer ein Token anfordert, genehmigt es nicht</translation>
    </message>
    <message>
        <source>A person with several users counts once</source>
        <translation>Ein Mensch mit mehreren Benutzern zählt einmal</translation>
    </message>
    <message>
        <source>Among them must be</source>
        <translation>Darunter müssen sein</translation>
    </message>
    <message>
        <source>At least {count} approvals.</source>
        <translation>Mindestens {count} Genehmigungen.</translation>
    </message>
    <message>
        <source>The requester does not approve.</source>
        <translation>Die anfragende Person genehmigt nicht.</translation>
    </message>
    <message>
        <source>A person with several users counts once.</source>
        <translation>Ein Mensch mit mehreren Benutzern zählt einmal.</translation>
    </message>
    <message>
        <source>An approval of each: {persons}.</source>
        <translation>Je eine Genehmigung von: {persons}.</translation>
    </message>
    <message>
        <source>An approval in each role: {roles}.</source>
        <translation>Je eine Genehmigung in den Rollen: {roles}.</translation>
    </message>
    <message>
        <source>Nothing is asked for beside what the cluster asks.</source>
        <translation>Verlangt ist nur, was der Cluster verlangt.</translation>
    </message>
    <message>
        <source>{needed} approvals are needed; {able} users can approve.</source>
        <translation>{needed} Genehmigungen sind nötig; {able} Benutzer können genehmigen.</translation>
    </message>
    <message>
        <source>The cluster asks for no approvals for this: it is done at once.</source>
        <translation>Der Cluster verlangt dafür keine Genehmigungen: Es wird sofort ausgeführt.</translation>
    </message>
    <message>
        <source>So few can approve that this can never be done. Share the key, or have more users register their keys first.</source>
        <translation>So wenige können genehmigen, dass es nie ausgeführt werden kann. Teilen Sie den Schlüssel oder lassen Sie zuerst mehr Benutzer ihre Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>No public key is known here of {users}: their approvals could not be checked, and would not count. Add the keys under People first.</source>
        <translation>Von {users} ist hier kein öffentlicher Schlüssel bekannt: Genehmigungen von dort wären nicht zu prüfen und würden nicht zählen. Fügen Sie zuerst unter Personen die Schlüssel hinzu.</translation>
    </message>
    <message>
        <source>What it will do</source>
        <translation>Was es bewirken wird</translation>
    </message>
    <message>
        <source>What is read aloud</source>
        <translation>Was vorgelesen wird</translation>
    </message>
    <message>
        <source>digest of the token, which approvers sign</source>
        <translation>Digest des Tokens, den die Genehmigenden signieren</translation>
    </message>
    <message>
        <source>the digest in {name}</source>
        <translation>Digest in {name}</translation>
    </message>
    <message>
        <source>SHA-256 of {name}</source>
        <translation>SHA-256 von {name}</translation>
    </message>
    <message>
        <source>Change the roster?</source>
        <translation>Die Liste der Genehmigenden ändern?</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Import roster {name}?</source>
        <translation>Liste der Genehmigenden {name} importieren?</translation>
    </message>
    <message>
        <source>Import the roster</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Trust this key?</source>
        <translation>Diesem Schlüssel vertrauen?</translation>
    </message>
    <message>
        <source>Trust the key</source>
        <translation>Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Whoever slips a key in here can approve in another&apos;s name. Have the owner read the words to you, by voice, from the own screen or note.</source>
        <translation>Wer hier einen Schlüssel unterschiebt, kann im Namen eines anderen genehmigen. Lassen Sie sich die Wörter vom Besitzer mündlich vorlesen, von dessen eigenem Bildschirm oder Zettel.</translation>
    </message>
    <message>
        <source>What changes, too</source>
        <translation>Was sich außerdem ändert</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>I compared the words with {user}</source>
        <translation>Ich habe die Wörter mit {user} verglichen</translation>
    </message>
    <message>
        <source>Type {user} once the new words were compared</source>
        <translation>{user} eingeben, sobald die neuen Wörter verglichen sind</translation>
    </message>
    <message>
        <source>Key until now</source>
        <translation>Bisheriger Schlüssel</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>The key of {user} changes</source>
        <translation>Der Schlüssel von {user} ändert sich</translation>
    </message>
    <message>
        <source>{user} gets a key</source>
        <translation>{user} bekommt einen Schlüssel</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>noch keine Datei</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Datei wählen...</translation>
    </message>
    <message>
        <source>The file holds a ready digest: sign it as it is</source>
        <translation>Die Datei enthält einen fertigen Digest: so signieren, wie er ist</translation>
    </message>
    <message>
        <source>How to sign</source>
        <translation>Wie signiert wird</translation>
    </message>
    <message>
        <source>Hash function</source>
        <translation>Hashfunktion</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Signature as</source>
        <translation>Signatur als</translation>
    </message>
    <message>
        <source>the one that goes with the key</source>
        <translation>der zum Schlüssel gehörende</translation>
    </message>
    <message>
        <source>Another...</source>
        <translation>Anderer...</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>File to sign</source>
        <translation>Zu signierende Datei</translation>
    </message>
    <message>
        <source>Public key that verifies the signature (PEM)</source>
        <translation>Öffentlicher Schlüssel, der die Signatur prüft (PEM)</translation>
    </message>
    <message>
        <source>{name}, {size} bytes</source>
        <translation>{name}, {size} Bytes</translation>
    </message>
    <message>
        <source>Reading the file...</source>
        <translation>Die Datei wird gelesen...</translation>
    </message>
    <message>
        <source>Choose the file to sign.</source>
        <translation>Wählen Sie die Datei, die signiert werden soll.</translation>
    </message>
    <message>
        <source> And {count} more remarks.</source>
        <translation> Und {count} weitere Anmerkungen.</translation>
    </message>
    <message>
        <source>The journal&apos;s chain is broken, so its side proves little: {words}</source>
        <translation>Die Kette des Journals ist unterbrochen, darum beweist seine Seite wenig: {words}</translation>
    </message>
    <message>
        <source>{stream}, at {line}: {words}</source>
        <translation>{stream}, Zeile {line}: {words}</translation>
    </message>
    <message>
        <source>log without a name</source>
        <translation>Protokoll ohne Namen</translation>
    </message>
    <message>
        <source>And {count} more gaps, repeats or restarts.</source>
        <translation>Und {count} weitere Lücken, Wiederholungen oder Neustarts.</translation>
    </message>
    <message>
        <source>{events} events read</source>
        <translation>{events} Ereignisse gelesen</translation>
    </message>
    <message>
        <source>{percent} %, {events} events</source>
        <translation>{percent} %, {events} Ereignisse</translation>
    </message>
    <message>
        <source>No log is open</source>
        <translation>Kein Protokoll ist geöffnet</translation>
    </message>
    <message>
        <source>The log shows what the HSMs did; the journal shows what this program did. Side by side they show what only one of them tells of.</source>
        <translation>Das Protokoll zeigt, was die HSMs getan haben; das Journal zeigt, was dieses Programm getan hat. Nebeneinander zeigen sie, wovon nur eines von beiden berichtet.</translation>
    </message>
    <message>
        <source>A real cluster&apos;s logs are in CloudWatch Logs, group /aws/cloudhsm/ and the cluster&apos;s id, one stream for each HSM. Save each as text, or the JSON that get-log-events or filter-log-events writes, and open the files together.</source>
        <translation>Die Protokolle eines echten Clusters liegen in CloudWatch Logs, Gruppe /aws/cloudhsm/ und die Kennung des Clusters, mit einem Stream für jedes HSM. Speichern Sie jeden als Text oder als das JSON, das get-log-events oder filter-log-events schreibt, und öffnen Sie die Dateien zusammen.</translation>
    </message>
    <message>
        <source>Cluster file</source>
        <translation>Cluster-Datei</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>Neu...</translation>
    </message>
    <message>
        <source>Cluster id</source>
        <translation>Cluster-Kennung</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>only where the tool is configured for several clusters</source>
        <translation>nur wo das Werkzeug für mehrere Cluster konfiguriert ist</translation>
    </message>
    <message>
        <source>An embedded cluster: a rehearsal, not an HSM</source>
        <translation>Ein eingebauter Cluster: eine Probe, kein HSM</translation>
    </message>
    <message>
        <source>cloudhsm-cli on this machine</source>
        <translation>cloudhsm-cli auf diesem Rechner</translation>
    </message>
    <message>
        <source>Path of the tool</source>
        <translation>Pfad des Werkzeugs</translation>
    </message>
    <message>
        <source>cloudhsm-cli on another machine, over ssh</source>
        <translation>cloudhsm-cli auf einem anderen Rechner, über ssh</translation>
    </message>
    <message>
        <source>Path of the tool there</source>
        <translation>Pfad des Werkzeugs dort</translation>
    </message>
    <message>
        <source>File of an embedded cluster</source>
        <translation>Datei eines eingebauten Clusters</translation>
    </message>
    <message>
        <source>Where the new embedded cluster goes</source>
        <translation>Ziel des neuen eingebauten Clusters</translation>
    </message>
    <message>
        <source>{label} ({key}), {count} approvals</source>
        <translation>{label} ({key}), {count} Genehmigungen</translation>
    </message>
    <message>
        <source>{label} ({key})</source>
        <translation>{label} ({key})</translation>
    </message>
</context>
</TS>
