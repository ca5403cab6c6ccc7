@echo off
rem Starts Kontaktzyklus from its package folder.
rem JAVA_HOME: which Java (17 or later) to use, else the one on the PATH. JAVA_OPTS: further options for Java.
setlocal
set "KONTAKTZYKLUS_HOME=%~dp0.."
if not defined KONTAKTZYKLUS_BASE set "KONTAKTZYKLUS_BASE=%KONTAKTZYKLUS_HOME%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "LIBRARIES=%KONTAKTZYKLUS_HOME%\lib\kontaktzyklus.jar"
if "%~1"=="demo" set "LIBRARIES=%LIBRARIES%;%KONTAKTZYKLUS_HOME%\lib\demo\*"
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider "-Dkontaktzyklus.home=%KONTAKTZYKLUS_BASE%" "-Dkontaktzyklus.routes=%KONTAKTZYKLUS_HOME%\routes" %JAVA_OPTS% -cp "%LIBRARIES%" de.kontaktzyklus.Kontaktzyklus %*
exit /b %ERRORLEVEL%
